/// Writes fixed-width dates and times as ASCII, the inverse of `DigitReader`.
struct DigitWriter {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(32)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func put(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// The value in at least `digits` digits, zeros in front.
  ///
  /// A negative one (a year of an instant that was never parsed, such as the store's `-infinity`) gets a sign, so that a log never traps.
  mutating func put(_ signed: Int, digits: Int) {
    if signed < 0 { put("-") }
    let value = Int(signed.magnitude)
    if digits == 2, value < 100 {
      bytes.append(UInt8(48 + value / 10))
      return bytes.append(UInt8(48 + value % 10))
    }
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(48 + value / divisor % 10))
      divisor /= 10
    }
  }

  mutating func put(_ date: LocalDate) {
    put(date.year, digits: 4)
    put("-")
    put(date.month, digits: 2)
    put("-")
    put(date.day, digits: 2)
  }

  mutating func put(hoursAndMinutesOf secondsOfDay: Int) {
    put(secondsOfDay / 3600, digits: 2)
    put(":")
    put(secondsOfDay / 60 % 60, digits: 2)
  }

  /// Six digits after the point, zeros at the end left out.
  mutating func put(fraction microseconds: Int) {
    var digits = 6
    var value = microseconds
    while value % 10 == 0 {
      value /= 10
      digits -= 1
    }
    put(".")
    put(value, digits: digits)
  }
}
