import CertificatesStore
import Contracts
import Foundation
import IntakeRules
import IntakeStore
import Lane
import Postgres
import Programme
import Rendering

/// What a person finds after a season: the page, and the papers beside it.
struct SeasonReport {
  let region: Region
  let season: Identifier

  /// Writes everything into a folder, which is made where there is none; what an earlier season left there is replaced.
  ///
  /// `mailbox` is the path of the Maildir that the letters went to; nil where they went to a server.
  static func write(
    region: Region, season: Identifier, store: inout PostgresConnection, to folder: String, mailbox: String? = nil
  ) throws {
    let report = SeasonReport(region: region, season: season)
    let story = try report.gather(from: &store)
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    var files = SeasonFiles()
    files.mailbox = mailbox.map { SeasonFiles.path(to: $0, from: folder) }
    files.protocols = try report.writeProtocol(of: story, into: url)
    files.certificates = try report.writeCertificates(of: story, into: url, from: &store)
    try report.writeLedger(into: url, &files, from: &store)
    let page = SeasonPage(story: story, files: files).html
    try Data(page.utf8).write(to: url.appendingPathComponent("index.html"), options: .atomic)
  }

  private func writeProtocol(of story: SeasonStory, into folder: URL) throws -> [Language: String] {
    guard let closed = story.protocolClosed else { return [:] }
    let document = ProtocolDocument(closed, of: story.season.announced, in: region)
    var paths: [Language: String] = [:]
    for language in Language.allCases {
      let path = language == .kk ? "protocol.pdf" : "protocol-\(language.rawValue).pdf"
      try Data(try document.render(language).bytes).write(to: folder.appendingPathComponent(path), options: .atomic)
      paths[language] = path
    }
    return paths
  }

  /// Only those of this season stay in the folder.
  private func writeCertificates(
    of story: SeasonStory, into folder: URL, from store: inout PostgresConnection
  ) throws -> [Identifier: String] {
    let certificates = folder.appendingPathComponent("certificates", isDirectory: true)
    try? FileManager.default.removeItem(at: certificates)
    try CertificateArchive.export(region: region, season: season, to: certificates.path, from: &store)
    return Dictionary(story.certificates.map { ($0.number, "certificates/\($0.number).pdf") }) { $1 }
  }

  /// Nothing where nobody has an account.
  private func writeLedger(into folder: URL, _ files: inout SeasonFiles, from store: inout PostgresConnection) throws {
    let ledger = try LedgerFiles(region: region, from: &store)
    guard !ledger.balances.isEmpty else { return }
    try LedgerFiles.writeMovements(of: region, to: folder.appendingPathComponent("ledger.csv"), from: &store)
    try ledger.writeBalances(to: folder.appendingPathComponent("ledger.json"))
    (files.ledgerPath, files.balancesPath, files.balances) = ("ledger.csv", "ledger.json", ledger.balances)
  }

  /// Intake's rows, and every event of the region's journals.
  func gather(from store: inout PostgresConnection) throws -> SeasonStory {
    let snapshot = try IntakeSnapshot.load(&store, region: region)
    guard let row = snapshot.seasons.first(where: { $0.announced.season == season }) else {
      throw OperatorError("\(region.rawValue) has no season \(season)", advice: "`saruar status` names the seasons.")
    }
    var story = SeasonStory(region: region, season: row)
    for lane in try LaneOverview.read(from: &store, region) where lane.region == region {
      try JournalPages.forEach(of: lane.name, on: &store) { story.hear($0) }
    }
    let file = SeasonFile(snapshot, row)
    story.projects = snapshot.applications.filter { $0.season == season }.map { StoryProject($0, in: file, story.absences) }
    return story
  }
}

extension SeasonFile {
  init(_ snapshot: IntakeSnapshot, _ season: SeasonRow) {
    let interviews = Dictionary(snapshot.interviews.map { ($0.key, $0) }) { $1 }
    self.init(season: season, interviews: interviews, sittings: snapshot.sittings.filter { $0.season == season.announced.season })
  }
}

extension StoryProject {
  init(_ row: ApplicationRow, in file: SeasonFile, _ absences: [ApplicationNumber: String]) {
    self.init(
      number: row.number, name: row.facts.name, direction: row.facts.direction, track: row.track, isAdmitted: row.admittedRevision != nil,
      exit: row.exit, departure: Departure(row, in: file, absence: absences[row.number]))
  }
}
