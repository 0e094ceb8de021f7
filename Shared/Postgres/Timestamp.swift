/// An instant as PostgreSQL keeps it: microseconds since 1970 UTC, or one of the two infinities.
///
/// This module knows no calendar: callers turn it into their own instants.
package struct Timestamp: Hashable, Sendable {
  package let microseconds: Int64

  package static let infinity = Timestamp(microseconds: .max)
  package static let minusInfinity = Timestamp(microseconds: .min)

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package var isFinite: Bool { self != .infinity && self != .minusInfinity }

  /// PostgreSQL counts from 2000-01-01.
  private static let epoch: Int64 = 946_684_800_000_000

  /// The wire form; what lies before the range of Int64 becomes the least finite value, which the server refuses as out of range.
  var wire: Int64 {
    guard isFinite else { return microseconds }
    let (value, overflow) = microseconds.subtractingReportingOverflow(Self.epoch)
    return overflow || value == .min ? .min + 1 : value
  }

  /// nil for the last centuries of PostgreSQL's range, which do not fit into microseconds since 1970.
  init?(wire: Int64) {
    guard wire != .max, wire != .min else {
      microseconds = wire
      return
    }
    let (value, overflow) = wire.addingReportingOverflow(Self.epoch)
    guard !overflow, value != .max else { return nil }
    microseconds = value
  }
}
