import AMQP
import Contracts
import Lane
import Postgres
import Programme

/// Makes a region ready for a rehearsal: workers that are there, an empty queue, empty tables, a clock in the past.
struct RehearsalStage {
  let fresh: FreshRegion
  let amqp: AMQPURL

  /// A message may come in between; it is handled, and cleared in another round.
  private static let rounds = 3
  /// Longer than the lease of a worker that died: another one takes its lanes over.
  private static let patience: Duration = .seconds(20)

  /// Nothing is cleared unless the workers answer and the region comes to rest.
  func prepare(clock instant: Instant, on store: inout PostgresConnection) throws -> FreshRegion.Cleared {
    var settling = try Quiescence(region: fresh.region, amqp: amqp)
    settling.allowsParked = true
    _ = try settling.settle(within: Self.patience, on: &store)
    let cleared = try fresh.clear(settingClockTo: instant, on: &store)
    try purge()
    for round in 1...Self.rounds {
      _ = try settling.settle(within: Self.patience, on: &store)
      if try fresh.isUntouched(on: &store) { break }
      guard round < Self.rounds else {
        throw OperatorError(
          "messages keep coming into \(fresh.region.rawValue): it is not alone", advice: "Stop the other producers and rehearse again.")
      }
      _ = try fresh.clear(settingClockTo: instant, on: &store)
    }
    settling.close()
    return cleared
  }

  /// What waits in the queues of the region's lanes belongs to nobody any more.
  private func purge() throws(AMQPError) {
    var channel = try TopologyChannel(url: amqp, name: "saruar rehearse purge")
    for service in Topology.services { try channel.purgeQueue("\(fresh.region.rawValue).\(service.rawValue)") }
    channel.close()
  }
}

extension FreshRegion.Cleared: CustomStringConvertible {
  var description: String {
    [
      ("seasons", seasons), ("applications", applications), ("journaled messages", journaled), ("timers", timers), ("parked", parked),
      ("rejected", rejected),
    ].filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
  }
}
