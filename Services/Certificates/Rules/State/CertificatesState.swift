package import Contracts
package import Programme

/// The working set of a batch: what was loaded by `CertificatesKeys`, as the facts decided so far have left it.
package struct CertificatesState: Sendable, Equatable {
  package let region: Region
  package private(set) var seasons: [Identifier: SeasonRow] = [:]
  package private(set) var projects: [ApplicationNumber: ProjectRow] = [:]
  package private(set) var certificates: [Identifier: CertificateRow] = [:]
  package private(set) var waiting: [AwardKey: WaitingRow] = [:]
  /// The latest certificate of an award.
  package private(set) var latest: [AwardKey: Identifier] = [:]
  private var ofProject: [ApplicationNumber: [Identifier]] = [:]
  package private(set) var changes = CertificatesChanges()

  package init(region: Region) {
    self.region = region
  }
}

/// Which rows a batch has made or changed, so that the store can save them set by set.
package struct CertificatesChanges: Sendable, Equatable {
  package var seasons: Set<Identifier> = []
  package var projects: Set<ApplicationNumber> = []
  package var certificates: Set<Identifier> = []
  /// New, changed or gone.
  package var waiting: Set<AwardKey> = []
  package var newDocuments: [DocumentRow] = []

  package init() {}
}

/// How the store fills it; nothing here counts as a change.
extension CertificatesState {
  package mutating func load(_ season: SeasonRow) { seasons[season.season] = season }
  package mutating func load(_ project: ProjectRow) { projects[project.number] = project }
  package mutating func load(_ row: WaitingRow) { waiting[row.award.key] = row }

  package mutating func load(_ certificate: CertificateRow) {
    guard certificates[certificate.number] == nil else { return }
    certificates[certificate.number] = certificate
    index(certificate)
  }

  package mutating func forgetChanges() { changes = CertificatesChanges() }
}

extension CertificatesState {
  /// The latest certificate of an award, whatever it is now.
  func certificate(of key: AwardKey) -> CertificateRow? { latest[key].flatMap { certificates[$0] } }

  func certificates(of project: ApplicationNumber) -> [CertificateRow] { (ofProject[project] ?? []).compactMap { certificates[$0] } }

  /// The season that was the last to open by then: what is not given for a season stands in its series.
  func season(at instant: Instant) -> SeasonRow? {
    func order(_ left: SeasonRow, _ right: SeasonRow) -> Bool {
      (left.announced.opensInstant, left.season.value) < (right.announced.opensInstant, right.season.value)
    }
    return seasons.values.filter { $0.announced.opensInstant <= instant }.max(by: order) ?? seasons.values.min(by: order)
  }
}

/// How facts change it: every change is noted for the store.
extension CertificatesState {
  mutating func add(_ season: SeasonRow) {
    guard seasons[season.season] == nil else { return }
    seasons[season.season] = season
    changes.seasons.insert(season.season)
  }

  mutating func add(_ project: ProjectRow) {
    guard projects[project.number] == nil else { return }
    projects[project.number] = project
    changes.projects.insert(project.number)
  }

  /// A new certificate with its bytes; its series counts on.
  mutating func add(_ certificate: CertificateRow, pdf: [UInt8]) {
    certificates[certificate.number] = certificate
    index(certificate)
    changes.certificates.insert(certificate.number)
    changes.newDocuments.append(DocumentRow(number: certificate.number, pdf: pdf))
    guard let season = certificate.award.season, seasons[season] != nil else { return }
    seasons[season]!.issued[certificate.award.kind.series] = certificate.sequence
    changes.seasons.insert(season)
  }

  mutating func change(_ number: Identifier, _ change: (inout CertificateRow) -> Void) {
    guard certificates[number] != nil else { return }
    change(&certificates[number]!)
    changes.certificates.insert(number)
  }

  mutating func wait(_ row: WaitingRow) {
    let key = row.award.key
    guard waiting[key] == nil, latest[key] == nil else { return }
    waiting[key] = row
    changes.waiting.insert(key)
  }

  mutating func hold(_ key: AwardKey, undrawable letters: String) {
    guard waiting[key] != nil else { return }
    waiting[key]!.undrawable = letters
    changes.waiting.insert(key)
  }

  mutating func stopWaiting(_ key: AwardKey) {
    if waiting.removeValue(forKey: key) != nil { changes.waiting.insert(key) }
  }

  private mutating func index(_ certificate: CertificateRow) {
    let key = certificate.award.key
    if let project = key.project { ofProject[project, default: []].append(certificate.number) }
    if let other = latest[key].flatMap({ certificates[$0] }), other.sequence > certificate.sequence { return }
    latest[key] = certificate.number
  }
}
