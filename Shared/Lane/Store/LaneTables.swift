package import Postgres
package import Programme

/// The SQL half of a service: how its state is loaded and saved, set-wise, one statement one value.
///
/// Used by the lane's thread only; `saves` may keep its columns' memory between batches.
package protocol LaneTables: SendableMetatype {
  associatedtype Keys: Sendable
  associatedtype State

  /// Everything that the keys name, in one pipeline.
  func loads(_ keys: Keys) -> [BoundStatement]
  /// What must be done outside the store before the batch can be decided; `state` is asked for when it is done. Nil, as nearly always, for nothing.
  func errand(_ keys: Keys, from results: ArraySlice<Rows>, at now: Instant) throws(PostgresError) -> LaneErrand?
  /// The state from the results of `loads`, in the same order.
  func state(_ keys: Keys, from results: ArraySlice<Rows>) throws(PostgresError) -> State
  /// What changed.
  func saves(_ state: State) throws -> [BoundStatement]

  /// What the service remembers of these messages longer than the journal does, in rows like the journal's: source, message_id, fingerprint,
  /// produced. Nil where it keeps nothing; settlement keeps its ids for ever (DESIGN, "Journal"; `messaging.kept`).
  func memories(of identities: [MessageIdentity]) -> BoundStatement?
}

extension LaneTables {
  package func memories(of identities: [MessageIdentity]) -> BoundStatement? { nil }
  package func errand(_ keys: Keys, from results: ArraySlice<Rows>, at now: Instant) throws(PostgresError) -> LaneErrand? { nil }
}
