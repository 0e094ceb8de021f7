package import Contracts
package import Programme

/// A service as a lane sees it: how to read a message, what state it touches, and the rules. All of it is pure.
///
/// Data flows one way: `command` → `touch` (what to load) → `decide` (rules) → `evolve` (state) → the store and the events. State changes only by
/// facts that are published, so the rows can be rebuilt from the events (`saruar audit` does). Called on the lane's thread only.
package protocol LaneService: Sendable {
  associatedtype Command: Sendable
  associatedtype Fact: ProducedFact
  associatedtype Keys: Sendable
  associatedtype State

  var name: ServiceName { get }
  /// The empty set of keys.
  var noKeys: Keys { get }

  /// Reads the payload of a message of this service; nil when the type is not one it knows.
  func command(of envelope: Envelope) -> Result<Command, SchemaProblems>?
  /// Reads a timer that this service has set.
  func command(of timer: DueTimer) -> Command?
  /// The key by which the command's state is loaded; later messages with it wait behind a parked one.
  func orderingKey(of command: Command) -> String?
  /// Adds what the command needs to see.
  func touch(_ keys: inout Keys, by command: Command, _ context: InputContext)
  /// The rules: what follows from a command at an instant. A throw is our own failure: the message is parked.
  func decide(_ command: Command, _ context: InputContext, at now: Instant, in state: State) throws -> Decision<Fact>
  /// What a fact changes.
  func evolve(_ state: inout State, by fact: Fact, _ context: InputContext, at now: Instant)
}
