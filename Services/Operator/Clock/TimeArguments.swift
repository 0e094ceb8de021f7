import ArgumentParser
import Programme

/// A point in time as people write it: local to the region, or RFC 3339.
enum InstantArgument: ExpressibleByArgument, Equatable {
  case local(LocalDateTime)
  case instant(Instant)

  init?(argument: String) {
    if let local = LocalDateTime(iso: argument) {
      self = .local(local)
    } else if let date = LocalDate(iso: argument) {
      self = .local(.startOfDay(date))
    } else if let instant = Instant(rfc3339: argument) {
      self = .instant(instant)
    } else {
      return nil
    }
  }

  func instant(in zone: Zone) -> Instant {
    switch self {
    case .local(let local): zone.instant(of: local)
    case .instant(let instant): instant
    }
  }
}

/// A stretch of time as people write it: `30s`, `15min`, `6h`, `7d`, `2w`, `1.5h`; a bare number is seconds.
struct SpanArgument: ExpressibleByArgument, Equatable, CustomStringConvertible {
  let duration: Duration

  init(_ duration: Duration) { self.duration = duration }

  init?(argument: String) {
    let number = argument.prefix { $0.isNumber || $0 == "." }
    guard let count = Double(number), count.isFinite, count < 1e9, let unit = Self.units[String(argument.dropFirst(number.count))] else {
      return nil
    }
    duration = .microseconds(Int64(count * unit * 1_000_000))
  }

  private static let units: [String: Double] = [
    "": 1, "ms": 0.001, "s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400, "w": 604_800,
  ]

  var description: String { "\(duration.components.seconds)s" }
  var defaultValueDescription: String { description }
}
