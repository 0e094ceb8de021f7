/// A calendar day as PostgreSQL keeps it: days since 1970-01-01, or one of the two infinities.
package struct DayNumber: Hashable, Sendable {
  package let days: Int32

  package static let infinity = DayNumber(days: .max)
  package static let minusInfinity = DayNumber(days: .min)

  package init(days: Int32) {
    self.days = days
  }

  /// PostgreSQL counts from 2000-01-01.
  private static let epoch: Int32 = 10957

  /// The wire form; a day before the range of Int32 becomes the least finite value, which the server refuses as out of range.
  var wire: Int32 {
    guard self != .infinity, self != .minusInfinity else { return days }
    let (value, overflow) = days.subtractingReportingOverflow(Self.epoch)
    return overflow || value == .min ? .min + 1 : value
  }

  init?(wire: Int32) {
    guard wire != .max, wire != .min else {
      days = wire
      return
    }
    let (value, overflow) = wire.addingReportingOverflow(Self.epoch)
    guard !overflow, value != .max else { return nil }
    days = value
  }
}
