internal import CertificatesRules
package import Contracts
internal import Foundation
internal import Lane
package import Postgres
package import Programme

/// The certificates of a season as files.
package enum CertificateArchive {
  /// Writes `NUMBER.pdf` and `NUMBER.jwt` for every certificate of the season into the folder, which is made where it is missing.
  ///
  /// Returns how many there are of each kind. Some at a time: together they may not fit into memory.
  @discardableResult
  package static func export(
    region: Region, season: Identifier, to folder: String, from store: inout PostgresConnection
  ) throws -> [CertificateKind: Int] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var counts: [CertificateKind: Int] = [:]
    var last = ""
    while true {
      let rows = try store.query(page.bind(.text(region.rawValue), .text(season.value), .text(last), .int(50)))
      for row in rows {
        let number: String = try row.get("number")
        let pdf: [UInt8] = try row.get("pdf")
        let credential: String = try row.get("credential")
        try Data(pdf).write(to: URL(fileURLWithPath: "\(folder)/\(number).pdf"))
        try Data(credential.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).jwt"))
        counts[try row.value("kind") { CertificateKind(rawValue: $0) }, default: 0] += 1
        last = number
      }
      if rows.count < 50 { return counts }
    }
  }

  private static let page = Statement(
    """
    select c.number, c.kind, c.credential, d.pdf from certificates.certificate c join certificates.document d using (region, number)
    where c.region = $1 and c.season = $2 and c.number > $3 order by c.number limit $4
    """)
}
