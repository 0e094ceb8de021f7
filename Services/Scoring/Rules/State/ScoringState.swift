package import Contracts
package import Programme

/// The working set of a batch: what was loaded by `ScoringKeys`, as the facts decided so far have left it.
package struct ScoringState: Sendable, Equatable {
  package let region: Region
  package private(set) var seasons: [Identifier: SeasonRow] = [:]
  package private(set) var projects: [ApplicationNumber: ProjectRow] = [:]
  /// Every version.
  package private(set) var ballots: [BallotRow.Key: BallotRow] = [:]
  package private(set) var protocols: [Identifier: ProtocolRecord] = [:]
  package private(set) var diagnoses: [DiagnosisRow.Key: DiagnosisRow] = [:]
  /// Every version.
  package private(set) var assessments: [AssessmentRow.Key: AssessmentRow] = [:]
  package private(set) var experts: [Identifier: ExpertRow] = [:]
  package private(set) var accreditations: [AccreditationRow.Key: AccreditationRow] = [:]
  package private(set) var changes = ScoringChanges()
  /// The latest version of each juror's ballot for a project.
  private var latestBallots: [ApplicationNumber: [Identifier: BallotRow]] = [:]
  /// The latest version of each expert's assessment of a project.
  private var latestAssessments: [ApplicationNumber: [Identifier: AssessmentRow]] = [:]

  package init(region: Region) {
    self.region = region
  }
}

/// How the store fills it; nothing here counts as a change.
extension ScoringState {
  package mutating func load(_ season: SeasonRow) { seasons[season.season] = season }
  package mutating func load(_ project: ProjectRow) { projects[project.number] = project }
  package mutating func load(_ record: ProtocolRecord) { protocols[record.closed.protocol] = record }
  package mutating func load(_ diagnosis: DiagnosisRow) { diagnoses[diagnosis.key] = diagnosis }
  package mutating func load(_ expert: ExpertRow) { experts[expert.expert] = expert }
  package mutating func load(_ accreditation: AccreditationRow) { accreditations[accreditation.key] = accreditation }

  package mutating func load(_ ballot: BallotRow) {
    ballots[ballot.key] = ballot
    if ballot.key.version > latestBallots[ballot.key.number]?[ballot.key.juror]?.key.version ?? 0 {
      latestBallots[ballot.key.number, default: [:]][ballot.key.juror] = ballot
    }
  }

  package mutating func load(_ assessment: AssessmentRow) {
    assessments[assessment.key] = assessment
    if assessment.key.version > latestAssessments[assessment.key.number]?[assessment.key.expert]?.key.version ?? 0 {
      latestAssessments[assessment.key.number, default: [:]][assessment.key.expert] = assessment
    }
  }

  /// An amendment of a protocol that is loaded; in the order of their numbers.
  package mutating func load(_ amendment: ProtocolAmended) {
    protocols[amendment.protocol]?.amendments.append(amendment)
  }
}

extension ScoringState {
  /// A project that intake has admitted, with its season; nil while either has not been heard.
  func entry(_ number: ApplicationNumber) -> ProjectEntry? {
    guard let project = projects[number], let admission = project.admission, let season = seasons[admission.season] else { return nil }
    return ProjectEntry(season: season, project: project, admission: admission)
  }

  /// The latest ballot of each juror for a project, those who no longer sit included.
  package func ballots(for number: ApplicationNumber) -> [Identifier: BallotRow] { latestBallots[number] ?? [:] }

  func ballot(_ number: ApplicationNumber, by juror: Identifier) -> BallotRow? { latestBallots[number]?[juror] }

  /// The latest assessment of each expert.
  func assessments(of number: ApplicationNumber) -> [Identifier: AssessmentRow] { latestAssessments[number] ?? [:] }

  /// The projects of a season that intake has admitted, by number.
  func admitted(in season: Identifier) -> [ProjectRow] {
    projects.values.filter { $0.admission?.season == season }.sorted { $0.number < $1.number }
  }
}

/// How facts change it: every change is noted for the store.
extension ScoringState {
  mutating func add(_ season: SeasonRow) {
    seasons[season.season] = season
    changes.seasons.insert(season.season)
  }

  mutating func change(_ season: Identifier, _ change: (inout SeasonRow) -> Void) {
    guard seasons[season] != nil else { return }
    change(&seasons[season]!)
    changes.seasons.insert(season)
  }

  /// Changes a project that is known.
  mutating func change(_ number: ApplicationNumber, _ change: (inout ProjectRow) -> Void) {
    guard projects[number] != nil else { return }
    change(&projects[number]!)
    changes.projects.insert(number)
  }

  /// Notes something of a project that may not be known yet.
  mutating func note(_ number: ApplicationNumber, in season: Identifier?, _ change: (inout ProjectRow) -> Void) {
    if projects[number] == nil { projects[number] = ProjectRow(number: number) }
    if projects[number]!.season == nil { projects[number]!.season = season }
    self.change(number, change)
  }

  mutating func put(_ expert: ExpertRow) {
    experts[expert.expert] = expert
    changes.experts.insert(expert.expert)
  }

  mutating func add(_ ballot: BallotRow) {
    guard ballots[ballot.key] == nil else { return }
    load(ballot)
    changes.newBallots.append(ballot)
  }

  mutating func add(_ closed: ProtocolClosed) {
    guard protocols[closed.protocol] == nil else { return }
    protocols[closed.protocol] = ProtocolRecord(closed: closed)
    changes.newProtocols.append(closed)
  }

  mutating func add(_ amendment: ProtocolAmended) {
    guard let record = protocols[amendment.protocol], record.amendments.count == amendment.amendment - 1 else { return }
    protocols[amendment.protocol]?.amendments.append(amendment)
    changes.newAmendments.append(amendment)
  }

  mutating func add(_ diagnosis: DiagnosisRow) {
    guard diagnoses.updateValue(diagnosis, forKey: diagnosis.key) == nil else { return }
    changes.newDiagnoses.append(diagnosis)
  }

  mutating func add(_ assessment: AssessmentRow) {
    guard assessments[assessment.key] == nil else { return }
    load(assessment)
    changes.newAssessments.append(assessment)
  }

  mutating func add(_ accreditation: AccreditationRow) {
    guard accreditations.updateValue(accreditation, forKey: accreditation.key) == nil else { return }
    changes.newAccreditations.append(accreditation)
  }
}

/// A project and the season whose rules hold for it.
struct ProjectEntry {
  let season: SeasonRow
  let project: ProjectRow
  let admission: ApplicationAdmitted
}
