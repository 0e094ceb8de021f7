extension JSONText {
  /// A number as ECMAScript prints it, which is what RFC 8785 §3.2.2.3 asks for.
  ///
  /// Swift and ECMAScript choose the same shortest digits; only where they put the point differs. Traps on infinity and NaN: JSON has none,
  /// the parser refuses numbers that become infinite, and no rule divides.
  package static func append(_ number: Double, to bytes: inout [UInt8]) {
    precondition(number.isFinite, "JSON has no infinity")
    if number == 0 { return bytes.append(UInt8(ascii: "0")) }
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return append(whole, to: &bytes) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let (digits, exponent) = decimal(number.magnitude)
    switch exponent {
    case digits.count...21: append(digits, zeros: exponent - digits.count, to: &bytes)
    case 1...21: append(digits, pointAt: exponent, to: &bytes)
    case -5...0: append(fraction: digits, zeros: -exponent, to: &bytes)
    default: append(digits, scientific: exponent - 1, to: &bytes)
    }
  }

  /// The shortest digits d₁d₂… and the exponent e, such that the number is 0.d₁d₂… × 10ᵉ.
  private static func decimal(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = number.description
    for (place, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "e") {
        exponent = Int(text.dropFirst(place + 1)) ?? 0
        break
      }
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    exponent += point ?? digits.count
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leadingZeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent - leadingZeros)
  }

  private static func append(_ digits: [UInt8], zeros: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: digits)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
  }

  private static func append(_ digits: [UInt8], pointAt place: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: digits[..<place])
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: digits[place...])
  }

  private static func append(fraction digits: [UInt8], zeros: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "0.".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
    bytes.append(contentsOf: digits)
  }

  private static func append(_ digits: [UInt8], scientific exponent: Int, to bytes: inout [UInt8]) {
    bytes.append(digits[0])
    if digits.count > 1 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits[1...])
    }
    bytes.append(contentsOf: exponent < 0 ? "e".utf8 : "e+".utf8)
    append(exponent, to: &bytes)
  }
}
