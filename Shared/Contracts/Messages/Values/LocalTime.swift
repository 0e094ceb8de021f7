/// A time of day on a local clock, `10:00`; the day and the zone stand elsewhere.
package struct LocalTime: TextValue {
  package let value: String
  /// Minutes since midnight, 0…1,439.
  package let minuteOfDay: Int

  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"), let hour = Self.number(digits[0], digits[1]),
      let minute = Self.number(digits[3], digits[4]), hour < 24, minute < 60
    else { return nil }
    value = text
    minuteOfDay = hour * 60 + minute
  }

  private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits ~= tens, digits ~= ones else { return nil }
    return Int(tens - digits.lowerBound) * 10 + Int(ones - digits.lowerBound)
  }

  package static let placeholder: LocalTime = "00:00"
  package static let expectation = "a time of day such as \"10:00\""
  package static let schema: JSONValue = ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"]
}
