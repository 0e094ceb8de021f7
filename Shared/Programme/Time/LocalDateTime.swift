/// What a wall clock shows: a day and a time of that day, without a zone.
///
/// A deadline is published like this; only a `Zone` makes an instant of it. Resolution one second; no 24:00 and no leap second.
package struct LocalDateTime: Sendable, Hashable, Comparable {
  package let date: LocalDate
  /// Seconds since midnight, 0…86,399.
  package let secondsOfDay: Int

  package init(date: LocalDate, secondsOfDay: Int) {
    precondition(0..<86_400 ~= secondsOfDay, "a day has 86,400 seconds")
    self.date = date
    self.secondsOfDay = secondsOfDay
  }

  package init(_ date: LocalDate, hour: Int, minute: Int, second: Int = 0) {
    precondition(0..<24 ~= hour && 0..<60 ~= minute && 0..<60 ~= second, "not a time of day")
    self.init(date: date, secondsOfDay: hour * 3600 + minute * 60 + second)
  }

  package static func startOfDay(_ date: LocalDate) -> LocalDateTime {
    LocalDateTime(date: date, secondsOfDay: 0)
  }

  /// 23:59:59, the last second of a day on which something is due (rulebook 1.11).
  package static func endOfDay(_ date: LocalDate) -> LocalDateTime {
    LocalDateTime(date: date, secondsOfDay: 86_399)
  }

  package var hour: Int { secondsOfDay / 3600 }
  package var minute: Int { secondsOfDay / 60 % 60 }
  package var second: Int { secondsOfDay % 60 }

  package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    left.date == right.date ? left.secondsOfDay < right.secondsOfDay : left.date < right.date
  }
}

extension LocalDateTime: Codable, CustomStringConvertible {
  /// Reads `2020-02-28T18:00` or `2020-02-28T18:00:00`; nil if it is something else or not real.
  package init?(iso text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.skip(UInt8(ascii: "T")),
      let seconds = reader.timeOfDay(secondsRequired: false), reader.isAtEnd
    else { return nil }
    self.init(date: date, secondsOfDay: seconds)
  }

  /// `2020-02-28T18:00`; seconds only when there are any.
  package var iso: String {
    var writer = DigitWriter()
    writer.put(date)
    writer.put("T")
    writer.put(hoursAndMinutesOf: secondsOfDay)
    if second != 0 {
      writer.put(":")
      writer.put(second, digits: 2)
    }
    return writer.text
  }

  package var description: String { iso }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = LocalDateTime(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a real local time of the form 2020-02-28T18:00")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
