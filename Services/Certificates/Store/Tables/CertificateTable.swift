internal import CertificatesRules
internal import Contracts
internal import Lane
internal import Postgres
internal import Programme

/// `certificates.certificate` and, beside it, `certificates.document`.
enum CertificateTable {
  /// By number with all of the same project, by project, and by person where there is no project.
  static let byKeys = Statement(
    """
    select * from certificates.certificate where region = $1 and number = any ($2)
    union select c.* from certificates.certificate n join certificates.certificate c on c.region = n.region and c.project = n.project
      where n.region = $1 and n.number = any ($2) and n.project <> ''
    union select * from certificates.certificate where region = $1 and project = any ($3) and project <> ''
    union select * from certificates.certificate where region = $1 and person = any ($4) and project = ''
    order by number
    """)

  static let all = Statement("select * from certificates.certificate where region = $1 order by number")

  private static let upsert = Statement(
    """
    insert into certificates.certificate (region, number, kind, season, project, person, sequence, state, award, sha256, credential, issued_at,
      predecessor, successor, revoked_at, reason)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) as row
    on conflict (region, number) do update set
      state = excluded.state, successor = excluded.successor, revoked_at = excluded.revoked_at, reason = excluded.reason
    """)

  private static let insertDocuments = Statement(
    "insert into certificates.document (region, number, pdf) select $1, row.* from unnest($2, $3) as row")

  /// Those that are superseded go first: the unique index on awards looks at every row as it comes.
  static func save(_ rows: [CertificateRow], region: Region) throws -> BoundStatement {
    let (texts, numbers) = ((0..<5).map { _ in Column(.text) }, Column(.int8))
    let states = Column(.text), awards = Column(.jsonb), digests = Column(.bytea), credentials = Column(.text),
      issued = Column(.timestamptz)
    let predecessors = Column(.text), successors = Column(.text), revoked = Column(.timestamptz), reasons = Column(.text)
    for row in rows {
      let key = row.award.key
      let words = [row.number.value, key.kind.rawValue, key.season?.value ?? "", key.project?.description ?? "", key.person]
      for (column, word) in zip(texts, words) { column.append(word) }
      numbers.append(row.sequence)
      states.append(row.state.rawValue)
      try awards.append(json: row.award)
      digests.append(row.sha256)
      credentials.append(row.credential)
      issued.append(row.issuedAt)
      predecessors.append(row.predecessor?.value)
      successors.append(row.successor?.value)
      revoked.append(row.revokedAt)
      reasons.append(row.reason)
    }
    let columns = texts + [numbers, states, awards, digests, credentials, issued, predecessors, successors, revoked, reasons]
    return BoundStatement(statement: upsert, parameters: [.text(region.rawValue)] + columns.map { .array($0) })
  }

  static func save(_ documents: [DocumentRow], region: Region) -> BoundStatement {
    let numbers = Column(.text), bytes = Column(.bytea, reserving: 1 << 20)
    for document in documents {
      numbers.append(document.number.value)
      bytes.append(document.pdf)
    }
    return insertDocuments.bind(.text(region.rawValue), .array(numbers), .array(bytes))
  }

  static func read(_ row: Row) throws(PostgresError) -> CertificateRow {
    var certificate = CertificateRow(
      number: try row.value("number") { Identifier($0) }, sequence: try row.get("sequence"), award: try row.json("award"),
      sha256: try row.digest("sha256"), credential: try row.get("credential"), issuedAt: try row.get("issued_at"),
      predecessor: try row.valueIfPresent("predecessor") { Identifier($0) })
    certificate.state = try row.value("state") { CertificateState(rawValue: $0) }
    certificate.successor = try row.valueIfPresent("successor") { Identifier($0) }
    certificate.revokedAt = try row.get("revoked_at")
    certificate.reason = try row.get("reason")
    return certificate
  }
}
