internal import Contracts
internal import Lane
internal import Postgres
internal import SettlementRules

/// `settlement.owner` and `settlement.contact`: who stands behind an account.
enum OwnerTables {
  /// Of the owners with these keys ($2), and of the buyers of these purchases ($3).
  static let contacts = Statement(
    """
    with wanted as (
      select account from settlement.owner where region = $1 and key = any ($2)
      union select buyer from settlement.purchase where region = $1 and purchase = any ($3)
    )
    select c.account, c.person from wanted join settlement.contact c on c.region = $1 and c.account = wanted.account
    """)

  private static let link = Statement(
    "insert into settlement.owner (region, key, account) select $1, key, account from unnest($2, $3) as row (key, account)")

  private static let note = Statement(
    """
    insert into settlement.contact (region, account, person) select $1, account, person from unnest($2, $3) as row (account, person)
    on conflict (region, account) do update set person = excluded.person
    """)

  static func link(_ keys: [OwnerKey], to owners: [OwnerKey: AccountNumber], region: Parameter) -> BoundStatement {
    let bytes = Column(.bytea), accounts = Column(.int8)
    for key in keys {
      guard let account = owners[key] else { continue }
      bytes.append(key.bytes)
      accounts.append(account.value)
    }
    return link.bind(region, .array(bytes), .array(accounts))
  }

  static func note(_ accounts: Set<AccountNumber>, _ contacts: [AccountNumber: Person], region: Parameter) throws -> BoundStatement {
    let numbers = Column(.int8), people = Column(.jsonb)
    for account in accounts.sorted() {
      guard let person = contacts[account] else { continue }
      numbers.append(account.value)
      people.append(try ContractEncoder.encode(person))
    }
    return note.bind(region, .array(numbers), .array(people))
  }
}
