import Postgres
import Testing

@Suite struct PostgresErrorTests {
  @Test(arguments: [
    ("08006", true), ("53100", true), ("53300", true), ("57P01", true), ("57P03", true), ("58030", true), ("40001", true), ("40P01", true),
    ("55P03", true), ("25P03", true), ("57014", false), ("23505", false), ("42601", false), ("22021", false),
    ("P0001", false), ("XX000", false),
  ]) func onlyTroubleOfTheServerIsRetryable(_ sqlState: String, _ isRetryable: Bool) {
    let error = ServerError(sqlState: sqlState, severity: "ERROR", message: "")
    #expect(PostgresError.server(error).isRetryable == isRetryable)
  }

  @Test func anErrorSaysAllThatTheServerSaid() {
    var error = ServerError(sqlState: "23505", message: "duplicate key")
    error.detail = "Key (id)=(7) already exists."
    error.constraint = "account_pkey"
    error.statement = "INSERT INTO account"
    let text = "detail: Key (id)=(7) already exists.; constraint: account_pkey; in: INSERT INTO account"
    #expect(PostgresError.server(error).description == "PostgreSQL ERROR 23505: duplicate key; " + text)
  }
}
