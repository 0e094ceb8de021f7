internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SettlementRules

/// `settlement.account`: balances move by deltas, never by absolute values.
struct AccountTable {
  static let byNumber = Statement(
    """
    select a.* from unnest($2) as asked (account)
    cross join lateral (select * from settlement.account a where a.region = $1 and a.account = asked.account offset 0) a
    """)

  /// With the key that leads to it.
  static let byOwner = Statement(
    """
    select asked.key, a.* from unnest($2) as asked (key)
    cross join lateral (select account from settlement.owner o where o.region = $1 and o.key = asked.key offset 0) o
    cross join lateral (select * from settlement.account a where a.region = $1 and a.account = o.account offset 0) a
    """)

  /// All that offers ($2) and purchases ($3) name.
  static let ofMarket = Statement(
    """
    with purchases as (select offer, buyer, paid_to from settlement.purchase where region = $1 and purchase = any ($3)),
      offers as (
        select seller, beneficiary from settlement.offer
        where region = $1 and offer in (select unnest($2) union select offer from purchases)
      ),
      wanted (account) as (
        select buyer from purchases union select paid_to from purchases
        union select seller from offers union select beneficiary from offers
      )
    select a.* from wanted join settlement.account a on a.region = $1 and a.account = wanted.account
    """)

  static let all = Statement("select * from settlement.account where region = $1 order by account")

  private static let open = Statement(
    """
    insert into settlement.account (region, account, kind, balance, opened_at, project, direction, has_left)
    select $1, account, kind, 0, opened_at, project, direction, has_left
    from unnest($2, $3, $4, $5, $6, $7) as row (account, kind, opened_at, project, direction, has_left)
    """)

  private static let post = Statement("select settlement.post($1, $2, $3)")

  private static let leave = Statement(
    """
    update settlement.account a set has_left = row.has_left
    from unnest($2, $3) as row (account, has_left) where a.region = $1 and a.account = row.account
    """)

  static func open(_ rows: [AccountRow], region: Parameter) -> BoundStatement {
    let numbers = Column(.int8), kinds = Column(.text), opened = Column(.timestamptz), projects = Column(.text)
    let directions = Column(.text), left = Column(.bool)
    for row in rows.sorted(by: { $0.number < $1.number }) {
      numbers.append(row.number.value)
      kinds.append(row.kind.rawValue)
      opened.append(row.openedAt)
      projects.append(row.project?.description)
      directions.append(row.direction?.rawValue)
      left.append(row.hasLeft)
    }
    return open.bind(region, .array(numbers), .array(kinds), .array(opened), .array(projects), .array(directions), .array(left))
  }

  private let numbers = Column(.int8)
  private let deltas = Column(.int8)

  /// Netted, in the order of the accounts, so that no two writers could wait for each other.
  func post(_ changes: [AccountNumber: Int], region: Parameter) -> BoundStatement {
    numbers.removeAll()
    deltas.removeAll()
    for (account, delta) in changes.sorted(by: { $0.key < $1.key }) {
      numbers.append(account.value)
      deltas.append(delta)
    }
    return Self.post.bind(region, .array(numbers), .array(deltas))
  }

  static func leave(_ rows: [AccountRow], region: Parameter) -> BoundStatement {
    let numbers = Column(.int8), left = Column(.bool)
    for row in rows {
      numbers.append(row.number.value)
      left.append(row.hasLeft)
    }
    return leave.bind(region, .array(numbers), .array(left))
  }

  static func read(_ row: Row) throws(PostgresError) -> AccountRow {
    var account = AccountRow(
      number: try row.account("account"), kind: try row.value("kind") { LedgerAccountKind(rawValue: $0) },
      openedAt: try row.get("opened_at"))
    account.balance = try row.get("balance")
    account.project = try row.valueIfPresent("project") { ApplicationNumber($0) }
    account.direction = try row.valueIfPresent("direction") { Direction(rawValue: $0) }
    account.hasLeft = try row.get("has_left")
    return account
  }
}
