import CPostgres

extension ServerError {
  init(_ result: OpaquePointer, statement: String?) {
    func field(_ code: Int) -> String? {
      PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
    }
    // libpq's own errors (a lost connection) have a text and no fields.
    let text = PQresultErrorMessage(result).map { trimmed(String(cString: $0)) } ?? ""
    self.init(sqlState: field(SARUAR_DIAG_SQLSTATE) ?? "", message: field(SARUAR_DIAG_MESSAGE) ?? text)
    severity = field(SARUAR_DIAG_SEVERITY) ?? "ERROR"
    detail = field(SARUAR_DIAG_DETAIL)
    hint = field(SARUAR_DIAG_HINT)
    context = field(SARUAR_DIAG_CONTEXT)
    schema = field(SARUAR_DIAG_SCHEMA)
    table = field(SARUAR_DIAG_TABLE)
    column = field(SARUAR_DIAG_COLUMN)
    constraint = field(SARUAR_DIAG_CONSTRAINT)
    position = field(SARUAR_DIAG_POSITION).flatMap { Int($0) }
    routine = field(SARUAR_DIAG_ROUTINE)
    self.statement = statement
  }
}
