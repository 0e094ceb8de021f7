/// What became of a message (DESIGN, "Four fates"): the store keeps the raw value.
package enum Fate: String, Sendable, CaseIterable {
  /// Events went out.
  case done
  /// A rule said no: an answer, not an error.
  case refused
  /// Unreadable or unauthorised: answered and kept.
  case rejected
  /// Our own failure on this one message: kept until an operator retries or discards it.
  case parked
  /// A parked message that an operator gave up.
  case discarded
}
