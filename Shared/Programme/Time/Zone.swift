internal import Foundation

/// A zone of the tz database, which alone knows what an instant is on the local wall and back.
///
/// Never an offset: Astana was UTC+6 in 2020 and is UTC+5 since 1 March 2024, both under `Asia/Almaty` (rulebook 1.1).
/// Foundation's own copy of the database is used, so the answer does not depend on the machine; `databaseVersion` says which it is.
package struct Zone: Sendable, Hashable {
  package let identifier: String
  private let zone: TimeZone

  /// Nil for what the tz database does not hold; `UTC+6`, `GMT+0600` and abbreviations are refused, as they hide an offset.
  package init?(identifier: String) {
    guard identifier == "UTC" || (identifier.contains("/") && !identifier.hasPrefix("Etc/")),
      let zone = TimeZone(identifier: identifier)
    else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  /// The tz database in use, such as `2025b`; 2024a is the first to know Kazakhstan's change of 2024.
  package static var databaseVersion: String { TimeZone.timeZoneDataVersion }

  /// The instant at which a clock of this zone shows the local time, by the rule of RFC 5545 §3.3.5.
  ///
  /// Shown twice (clock put back): the first of the two. Never shown (clock put forward): read with the offset before the gap,
  /// so 02:30 in a gap of one hour from 02:00 is what the clock calls 03:30.
  package func instant(of local: LocalDateTime) -> Instant {
    let asIfUTC = Int64(local.date.dayNumber) * 86_400 + Int64(local.secondsOfDay)
    let before = offset(atSecond: asIfUTC - 86_400)
    if offset(atSecond: asIfUTC - before) == before { return Instant(secondsSince1970: asIfUTC - before) }
    let after = offset(atSecond: asIfUTC + 86_400)
    if offset(atSecond: asIfUTC - after) == after { return Instant(secondsSince1970: asIfUTC - after) }
    return Instant(secondsSince1970: asIfUTC - before)
  }

  /// What a clock of this zone shows at the instant, fractions of a second cut off.
  package func local(of instant: Instant) -> LocalDateTime {
    let second = instant.secondsSince1970
    let shown = second + offset(atSecond: second)
    let day = shown.floorDivided(by: 86_400)
    return LocalDateTime(date: LocalDate(dayNumber: Int(day)), secondsOfDay: Int(shown - day * 86_400))
  }

  package func date(of instant: Instant) -> LocalDate {
    local(of: instant).date
  }

  /// Seconds east of Greenwich at the instant, for showing beside a local time; never store it.
  package func offset(at instant: Instant) -> Duration {
    .seconds(offset(atSecond: instant.secondsSince1970))
  }

  private func offset(atSecond second: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
  }

  package static func == (left: Zone, right: Zone) -> Bool {
    left.identifier == right.identifier
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }
}

extension Zone: Codable, CustomStringConvertible {
  package var description: String { identifier }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let zone = Zone(identifier: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a zone of the tz database, such as Asia/Almaty")
    }
    self = zone
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(identifier)
  }
}
