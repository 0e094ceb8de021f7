import AMQP
import Contracts
import Lane
import Postgres
import Programme

/// Makes a region ready for a rehearsal: empty queue, empty tables, a clock in the past, workers that know of it.
struct RehearsalStage {
  let fresh: FreshRegion
  let amqp: AMQPURL

  /// A worker may have taken messages before it lost its lane; they come back, are handled, and are cleared in another round.
  private static let rounds = 3

  func prepare(clock instant: Instant, on store: inout PostgresConnection) throws -> FreshRegion.Cleared {
    let cleared = try fresh.clear(settingClockTo: instant, on: &store)
    try purge()
    var settling = try Quiescence(region: fresh.region, amqp: amqp)
    for round in 1...Self.rounds {
      _ = try settling.settle(on: &store)
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
