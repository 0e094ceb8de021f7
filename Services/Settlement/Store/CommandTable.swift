internal import Lane
internal import Postgres

/// `settlement.command`: what the journal has let go, for ever, so that an id used again after its 90 days is still the same command.
///
/// Rows come by a trigger on the journal. Kept is the outcome as everyone heard it: a redemption code, which only the asker's form has, is not
/// in here.
enum CommandTable {
  private static let byIdentity = Statement(
    """
    select c.source, c.message_id, c.fingerprint, c.outcome
    from unnest($2, $3) as asked (source, message_id)
    cross join lateral (select * from settlement.command c
      where c.region = $1 and c.source = asked.source and c.message_id = asked.message_id offset 0) c
    """)

  static func lookup(_ identities: [MessageIdentity], region: Parameter) -> BoundStatement {
    byIdentity.bind(region, .sources(of: identities), .ids(of: identities))
  }
}
