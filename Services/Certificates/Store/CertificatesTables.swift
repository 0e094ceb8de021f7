package import CertificatesRules
internal import Contracts
internal import Lane
package import Postgres
package import Programme

/// How a batch's state is loaded and saved: one statement per table, set-wise.
package final class CertificatesTables: LaneTables {
  private let region: Region

  package init(region: Region) { self.region = region }

  package func loads(_ keys: CertificatesKeys) -> [BoundStatement] {
    guard !keys.isEmpty else { return [] }
    let region = Parameter.text(region.rawValue)
    let projects = Parameter.texts(keys.projects.map(\.description))
    let people = Parameter.texts(Array(keys.people))
    let seasons = Parameter.texts(keys.waitingFor.map(\.value))
    return [
      SeasonTable.all.bind(region), ProjectTable.byNumber.bind(region, projects, seasons),
      CertificateTable.byKeys.bind(region, .texts(keys.numbers.map(\.value)), projects, people),
      WaitingTable.byKeys.bind(region, seasons, projects, people),
    ]
  }

  package func state(_ keys: CertificatesKeys, from results: ArraySlice<Rows>) throws(PostgresError) -> CertificatesState {
    try CertificatesState(region: region, rows: Array(results))
  }

  package func saves(_ state: CertificatesState) throws -> [BoundStatement] {
    let changes = state.changes
    var statements: [BoundStatement] = []
    let seasons = changes.seasons.sorted { $0.value < $1.value }.compactMap { state.seasons[$0] }
    if !seasons.isEmpty { statements.append(try SeasonTable.save(seasons, region: region)) }
    let projects = changes.projects.sorted().compactMap { state.projects[$0] }
    if !projects.isEmpty { statements.append(ProjectTable.save(projects, region: region)) }
    let certificates = changes.certificates.sorted { $0.value < $1.value }.compactMap { state.certificates[$0] }
    let superseded = certificates.filter { $0.state == .superseded }
    let standing = certificates.filter { $0.state != .superseded }
    // In this order: the unique index on awards looks at every row as it comes.
    if !superseded.isEmpty { statements.append(try CertificateTable.save(superseded, region: region)) }
    if !standing.isEmpty { statements.append(try CertificateTable.save(standing, region: region)) }
    if !changes.newDocuments.isEmpty { statements.append(CertificateTable.save(changes.newDocuments, region: region)) }
    let waiting = changes.waiting.compactMap { state.waiting[$0] }
    if !waiting.isEmpty { statements.append(try WaitingTable.save(waiting, region: region)) }
    let gone = changes.waiting.filter { state.waiting[$0] == nil }
    if !gone.isEmpty { statements.append(WaitingTable.remove(Array(gone), region: region)) }
    return statements
  }
}

extension CertificatesState {
  /// From the rows of the four tables: seasons, projects, certificates, waiting awards.
  init(region: Region, rows: [Rows]) throws(PostgresError) {
    self.init(region: region)
    guard rows.count == 4 else { return }
    for row in rows[0] { load(try SeasonTable.read(row)) }
    for row in rows[1] { load(try ProjectTable.read(row)) }
    for row in rows[2] { load(try CertificateTable.read(row)) }
    for row in rows[3] { load(try WaitingTable.read(row)) }
  }
}

/// All rows of a region, for the audit: what the events must rebuild.
package enum CertificatesSnapshot {
  package static func load(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> CertificatesState {
    let name = Parameter.text(region.rawValue)
    let rows = try connection.run([
      SeasonTable.all.bind(name), ProjectTable.all.bind(name), CertificateTable.all.bind(name), WaitingTable.all.bind(name),
    ])
    return try CertificatesState(region: region, rows: rows)
  }

  /// Numbers whose stored bytes do not have the hash that was published; checked by the database, so that no PDF travels.
  package static func damaged(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> [String] {
    let rows = try connection.query(
      Statement(
        """
        select c.number from certificates.certificate c left join certificates.document d using (region, number)
        where c.region = $1 and (d.pdf is null or sha256(d.pdf) <> c.sha256) order by c.number
        """
      ).bind(.text(region.rawValue)))
    var numbers: [String] = []
    for row in rows { numbers.append(try row.get("number")) }
    return numbers
  }
}
