/// Reads fixed-width dates and times from UTF-8, without allocating.
///
/// Every function answers nil at the first byte that does not fit; nothing is skipped, so trailing garbage is seen by `isAtEnd`.
struct DigitReader {
  private var bytes: Substring.UTF8View

  init(_ text: String) {
    bytes = Substring(text).utf8
  }

  var isAtEnd: Bool { bytes.isEmpty }

  var next: UInt8? { bytes.first }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard bytes.first == byte else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func digit() -> Int? {
    guard let byte = bytes.first, byte >= 48, byte <= 57 else { return nil }
    bytes.removeFirst()
    return Int(byte) - 48
  }

  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  mutating func date() -> LocalDate? {
    guard let year = number(digits: 4), skip(UInt8(ascii: "-")),
      let month = number(digits: 2), skip(UInt8(ascii: "-")),
      let day = number(digits: 2)
    else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  /// `hh:mm`, then `:ss` if it follows or is required; the answer is seconds since midnight.
  mutating func timeOfDay(secondsRequired: Bool, leapSecond: Bool = false) -> Int? {
    guard let hour = number(digits: 2), hour < 24, skip(UInt8(ascii: ":")), let minute = number(digits: 2), minute < 60 else { return nil }
    guard skip(UInt8(ascii: ":")) else { return secondsRequired ? nil : hour * 3600 + minute * 60 }
    guard let second = number(digits: 2), second < 60 || (leapSecond && second == 60) else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}
