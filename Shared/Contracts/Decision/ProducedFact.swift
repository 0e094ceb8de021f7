/// One change of a service's state, as a value of the service's closed set of facts; nearly always an event that it publishes.
package protocol ProducedFact: Sendable {
  /// The payload on the wire; nil for what the service only took note of after hearing another service's event.
  var event: (any Event)? { get }
  /// CloudEvents `subject`: the number or season that the fact is about.
  var subject: String? { get }
  /// Who may hear it.
  var audience: Audience { get }
}

extension ProducedFact {
  package var audience: Audience { .everyone }
}
