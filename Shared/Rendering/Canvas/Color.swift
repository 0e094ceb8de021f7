/// A colour in sRGB, components 0…1.
struct Color {
  var red, green, blue: Double

  init(_ hex: UInt32) {
    red = Double(hex >> 16 & 255) / 255
    green = Double(hex >> 8 & 255) / 255
    blue = Double(hex & 255) / 255
  }

  static let ink = Color(0x1F2A33)
  static let faded = Color(0x5E6B73)
  static let teal = Color(0x0A5C6B)
  static let gold = Color(0xB08A3C)
  static let paleGold = Color(0xD9C48F)
  static let cream = Color(0xFFFDF7)
  static let watermark = Color(0xF9F4E8)
  static let stripe = Color(0xF3F6F6)
  static let white = Color(0xFFFFFF)
}
