internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SettlementRules

/// `settlement.movement`: the open ledger, only ever appended to.
struct MovementTable {
  /// A page of the ledger behind a movement ($2), so many ($3).
  static let page = Statement("select * from settlement.movement where region = $1 and movement > $2 order by movement limit $3")

  private static let insert = Statement(
    """
    insert into settlement.movement (region, movement, kind, debit, credit, amount, at, purchase)
    select $1, unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8)
    """)

  private let numbers = Column(.int8), kinds = Column(.text), debits = Column(.int8), credits = Column(.int8), amounts = Column(.int8)
  private let instants = Column(.timestamptz), purchases = Column(.text)

  /// The columns keep their memory from batch to batch.
  func add(_ movements: [Movement], region: Parameter) -> BoundStatement {
    for column in [numbers, kinds, debits, credits, amounts, instants, purchases] { column.removeAll() }
    for movement in movements {
      numbers.append(movement.number)
      kinds.append(movement.kind.rawValue)
      debits.append(movement.debit.value)
      credits.append(movement.credit.value)
      amounts.append(movement.amount)
      instants.append(movement.at)
      purchases.append(movement.purchase?.value)
    }
    return Self.insert.bind(
      region, .array(numbers), .array(kinds), .array(debits), .array(credits), .array(amounts), .array(instants), .array(purchases))
  }

  static func read(_ row: Row) throws(PostgresError) -> Movement {
    Movement(
      try row.get("movement"), try row.value("kind") { Movement.Kind(rawValue: $0) }, from: try row.account("debit"),
      to: try row.account("credit"), try row.get("amount"), at: try row.get("at"),
      purchase: try row.valueIfPresent("purchase") { Identifier($0) })
  }
}
