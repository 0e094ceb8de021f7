internal import Contracts
internal import Lane
internal import Postgres
internal import Programme

/// `settlement.command`: every command for ever, so that an id used again after the journal's 90 days is still the same command.
///
/// Kept is the outcome as everyone heard it: a redemption code, which only the asker's form has, is not in here.
struct CommandLog {
  private static let lookup = Statement(
    """
    select c.source, c.message_id, c.fingerprint, c.outcome
    from unnest($2, $3) as asked (source, message_id)
    cross join lateral (select * from settlement.command c
      where c.region = $1 and c.source = asked.source and c.message_id = asked.message_id offset 0) c
    """)

  /// A parked message that was answered by its discarding may be there already.
  private static let insert = Statement(
    """
    insert into settlement.command (region, source, message_id, type, fate, fingerprint, decided_at, outcome)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8) as row
    on conflict do nothing
    """)

  private let sources = Column(.text), ids = Column(.text), types = Column(.text), fates = Column(.text)
  private let fingerprints = Column(.bytea), decided = Column(.timestamptz), outcomes = Column(.text, reserving: 1 << 18)

  static func lookup(_ identities: [MessageIdentity], region: Parameter) -> BoundStatement {
    let sources = Column(.text, reserving: 64 * identities.count), ids = Column(.text, reserving: 48 * identities.count)
    for identity in identities {
      sources.append(identity.source)
      ids.append(identity.id)
    }
    return lookup.bind(region, .array(sources), .array(ids))
  }

  /// What has an outcome; nil where nothing of these has one.
  func add(_ entries: [JournalEntry], region: Parameter) -> BoundStatement? {
    for column in [sources, ids, types, fates, fingerprints, decided, outcomes] { column.removeAll() }
    for entry in entries where entry.fate != .parked {
      guard let outcome = entry.produced.last(where: { $0.isOutcome && $0.audience == .everyone }) else { continue }
      sources.append(entry.identity.source)
      ids.append(entry.identity.id)
      types.append(entry.type.name)
      fates.append(entry.fate.rawValue)
      fingerprints.append(entry.fingerprint)
      decided.append(entry.decidedAt)
      outcomes.append(outcome.body)
    }
    guard sources.count > 0 else { return nil }
    return Self.insert.bind(
      region, .array(sources), .array(ids), .array(types), .array(fates), .array(fingerprints), .array(decided), .array(outcomes))
  }
}
