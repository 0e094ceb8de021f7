import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Nobody is ever booked twice at the same time, under any order of requests (rulebook 3.3).
struct OverlapTests {
  @Test(arguments: 0..<12)
  func nobodyIsBookedTwiceUnderAnyOrderOfRequests(round: Int) throws {
    let seed = Seeded()
    var bookings = try RandomBookings(seed)
    bookings.desk.pair(1)
    bookings.desk.pair(2)
    for step in 0..<120 {
      try bookings.play(step)
      checkNoOverlap(in: bookings.desk.all, "round \(round), step \(step), \(seed)")
    }
    #expect(bookings.oracle.bookings.count > 5, "\(seed)")
  }

  private func checkNoOverlap(in state: SchedulingState, _ seed: String) {
    for (party, rows) in state.busy {
      let slots = rows.values.map(\.slot).sorted { $0.start < $1.start }
      for (one, next) in zip(slots, slots.dropFirst()) { #expect(one.end <= next.start, "\(party), \(seed)") }
    }
  }
}
