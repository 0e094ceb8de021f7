/// What an answer has in common with others of its kind: digits and the producer's own words make no new kind.
enum Trace {
  static func shape(_ text: String) -> String {
    var shape = ""
    for scalar in text.unicodeScalars.prefix(120) {
      switch scalar {
      case "0"..."9": if shape.last != "0" { shape.append("0") }
      case "\u{21}"..."\u{7E}", " ": shape.unicodeScalars.append(scalar)
      default: if shape.last != "?" { shape.append("?") }
      }
    }
    return shape
  }
}
