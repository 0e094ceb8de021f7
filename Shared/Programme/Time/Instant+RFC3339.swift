extension Instant: Codable, CustomStringConvertible {
  /// Reads a date-time of RFC 3339, any offset; nil if it is not one or its date is not real.
  ///
  /// Digits finer than a microsecond are cut off, and a leap second (`:60`) is the second after it. Nil also for a moment that has no date of
  /// four digits in UTC (`9999-12-31T23:59:59-01:00`): we could not tell it to anybody.
  package init?(rfc3339 text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.skip(UInt8(ascii: "T")) || reader.skip(UInt8(ascii: "t")),
      let seconds = reader.timeOfDay(secondsRequired: true, leapSecond: true),
      let fraction = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    let whole = Int64(date.dayNumber) * 86_400 + Int64(seconds - offset)
    guard Self.tellable.contains(whole) else { return nil }
    self.init(microseconds: whole * 1_000_000 + Int64(fraction))
  }

  /// Seconds since 1970 from the first to the last of the years 0000 to 9999.
  private static let tellable: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  /// The instant in UTC, `2020-02-28T12:00:00Z`; a fraction only when there is one.
  package var rfc3339: String {
    let seconds = secondsSince1970
    let day = LocalDate(dayNumber: Int(seconds.floorDivided(by: 86_400)))
    let ofDay = Int(seconds - Int64(day.dayNumber) * 86_400)
    let fraction = Int((microseconds % 1_000_000 + 1_000_000) % 1_000_000)
    var writer = DigitWriter()
    writer.put(day)
    writer.put("T")
    writer.put(hoursAndMinutesOf: ofDay)
    writer.put(":")
    writer.put(ofDay % 60, digits: 2)
    if fraction != 0 { writer.put(fraction: fraction) }
    writer.put("Z")
    return writer.text
  }

  package var description: String { rfc3339 }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(rfc3339: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 date-time")
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rfc3339)
  }
}

extension DigitReader {
  /// The microseconds after a point, 0 where no point follows, nil where no digit follows the point.
  fileprivate mutating func fraction() -> Int? {
    guard skip(UInt8(ascii: ".")) else { return 0 }
    guard var value = digit() else { return nil }
    var digits = 1
    while let digit = digit() {
      if digits < 6 { value = value * 10 + digit }
      digits += 1
    }
    for _ in min(digits, 6)..<6 { value *= 10 }
    return value
  }

  /// Seconds east of Greenwich: `Z`, `+hh:mm` or `-hh:mm`.
  fileprivate mutating func offset() -> Int? {
    if skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")), let seconds = hoursAndMinutes() else { return nil }
    return sign * seconds
  }

  private mutating func hoursAndMinutes() -> Int? {
    guard let hours = number(digits: 2), hours < 24, skip(UInt8(ascii: ":")), let minutes = number(digits: 2), minutes < 60 else {
      return nil
    }
    return hours * 3600 + minutes * 60
  }
}

extension BinaryInteger {
  /// Division that rounds down, so that days before 1970 are days too.
  func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
