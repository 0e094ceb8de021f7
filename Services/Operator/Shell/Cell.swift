import Contracts
import Programme

/// One value of a report: how people read it, and how programs do.
enum Cell: Equatable {
  case none
  case text(String)
  case number(Int)
  case flag(Bool)
  /// Shown by the clock of a zone where there is one; in JSON always RFC 3339.
  case instant(Instant, Zone? = nil)
  /// How long ago, or how long something took; in JSON seconds.
  case duration(Duration)
  /// Structure that people see summed up.
  case structure(JSONValue, shown: String)

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  init(_ number: Int?) { self = number.map { .number($0) } ?? .none }
  init(_ instant: Instant?, _ zone: Zone? = nil) { self = instant.map { .instant($0, zone) } ?? .none }
  init(_ duration: Duration?) { self = duration.map { .duration($0) } ?? .none }

  var shown: String {
    switch self {
    case .none: "-"
    case .text(let text): text.isEmpty ? "-" : text
    case .number(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    case .instant(let instant, let zone): instant.shown(in: zone)
    case .duration(let duration): duration.shown
    case .structure(_, let shown): shown
    }
  }

  var json: JSONValue {
    switch self {
    case .none: .null
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .instant(let instant, _): .string(instant.rfc3339)
    case .duration(let duration): .number(Double(duration.wholeMicroseconds) / 1_000_000)
    case .structure(let value, _): value
    }
  }

  /// Numbers stand on the right of their column.
  var isNumber: Bool {
    switch self {
    case .number, .duration: true
    default: false
    }
  }
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension Instant {
  /// `2020-02-28 18:00:00` by the clock of a zone, else the same in UTC with a `Z`.
  func shown(in zone: Zone?) -> String {
    guard let zone else { return Instant(secondsSince1970: secondsSince1970).rfc3339.replacingT }
    let local = zone.local(of: self)
    return LocalDateTime(local.date, hour: local.hour, minute: local.minute, second: local.second).withSeconds
  }
}

extension LocalDateTime {
  fileprivate var withSeconds: String { "\(date.iso) \(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))" }
  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension String {
  fileprivate var replacingT: String { replacing("T", with: " ") }
}

extension Duration {
  /// `0.4 s`, `12 s`, `3 min`, `5 h`, `2 d`: one unit, as much as one wants to know.
  var shown: String {
    let whole = components.seconds
    return switch abs(whole) {
    case ..<10: seconds
    case ..<120: "\(whole) s"
    case ..<7200: "\(whole / 60) min"
    case ..<172_800: "\(whole / 3600) h"
    default: "\(whole / 86_400) d"
    }
  }
}
