import Contracts
import Programme

/// Where the messages of a rehearsal come from: a season that people live through, or the export of an earlier one.
protocol Script {
  var region: Region { get }
  /// Where the virtual clock stands before the first message, and how far it goes.
  var begins: Instant { get }
  var ends: Instant { get }
  /// When something is to be published next; nil when all has been.
  var nextInstant: Instant? { get }
  /// Everything that goes to the queue at the next instant, in order.
  mutating func take() throws -> [RehearsalCommand]
  /// An event that has been published; the region is at rest behind it before anything else is taken.
  mutating func hear(_ event: SeenEvent, _ body: [UInt8])
  /// An answer that only the asker gets.
  mutating func hear(private body: [UInt8])
  /// What could not be sent, because it waits for something that has never been.
  var omitted: [String] { get }
  /// How many first interviews will be held after their time; nil where nobody has planned it.
  var plannedAlarms: Int? { get }
}

extension Season: Script {
  var region: Region { plan.contest.region }
  var begins: Instant { plan.contest.begins }
  var omitted: [String] { contest.omitted.map { "\($0.action) waits for a number that was never given" } }
  var plannedAlarms: Int? { plan.contest.alarms }
}
