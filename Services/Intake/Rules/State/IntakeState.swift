package import Contracts
package import Programme

/// The working set of a batch: what was loaded by `IntakeKeys`, as the facts decided so far have left it.
package struct IntakeState: Sendable, Equatable {
  package let region: Region
  package private(set) var seasons: [Identifier: SeasonRow] = [:]
  package private(set) var applications: [ApplicationNumber: ApplicationRow] = [:]
  package private(set) var interviews: [InterviewRow.Key: InterviewRow] = [:]
  /// The latest version of each.
  package private(set) var documents: [DocumentRow.Key: DocumentRow] = [:]
  /// The bytes of current revisions, where they were asked for or have just come.
  package private(set) var contents: [ApplicationNumber: ArraySlice<UInt8>] = [:]
  /// Who holds a key; withdrawn applications hold none.
  package private(set) var duplicates: [DuplicateKey: ApplicationNumber] = [:]
  package private(set) var changes = IntakeChanges()

  package init(region: Region) {
    self.region = region
  }
}

/// How the store fills it; nothing here counts as a change.
extension IntakeState {
  package mutating func load(_ season: SeasonRow) { seasons[season.season] = season }
  package mutating func load(_ application: ApplicationRow) { applications[application.number] = application }
  package mutating func load(_ interview: InterviewRow) { interviews[interview.key] = interview }
  package mutating func load(_ document: DocumentRow) { documents[document.key] = document }
  package mutating func load(content: ArraySlice<UInt8>, of number: ApplicationNumber) { contents[number] = content }
  package mutating func load(_ key: DuplicateKey, heldBy number: ApplicationNumber) { duplicates[key] = number }
}

extension IntakeState {
  /// An application with its season; nil for a number that nobody has.
  func project(_ number: ApplicationNumber) -> Project? {
    guard let application = applications[number], let season = seasons[application.season] else { return nil }
    return Project(season: season, application: application)
  }

  func interview(_ number: ApplicationNumber, round: Int) -> InterviewRow? {
    interviews[InterviewRow.Key(number: number, round: round)]
  }

  func document(_ kind: ProjectDocument, of number: ApplicationNumber) -> DocumentRow? {
    documents[DocumentRow.Key(number: number, kind: kind)]
  }

  func season(numberPrefix: String) -> SeasonRow? {
    seasons.values.first { $0.announced.numberPrefix.value == numberPrefix }
  }
}

/// How facts change it: every change is noted for the store.
extension IntakeState {
  mutating func add(_ season: SeasonRow) {
    seasons[season.season] = season
    changes.seasons.insert(season.season)
    changes.newSeasons.insert(season.season)
  }

  mutating func change(_ season: Identifier, _ change: (inout SeasonRow) -> Void) {
    guard seasons[season] != nil else { return }
    change(&seasons[season]!)
    changes.seasons.insert(season)
  }

  mutating func add(_ application: ApplicationRow) {
    applications[application.number] = application
    changes.newApplications.append(application.number)
    duplicates[application.duplicateKey] = application.number
    change(application.season) {
      $0.registered = application.number.sequence
      $0.undecided += 1
    }
  }

  /// Changes an application and what is counted or found by it: its season's undecided, and the key it holds.
  mutating func change(_ number: ApplicationNumber, _ change: (inout ApplicationRow) -> Void) {
    guard let before = applications[number] else { return }
    var after = before
    change(&after)
    guard after != before else { return }
    applications[number] = after
    if changes.newApplications.last != number, !changes.newApplications.contains(number) { changes.applications.insert(number) }
    if before.track.awaitsDecision != after.track.awaitsDecision {
      self.change(after.season) { $0.undecided += after.track.awaitsDecision ? 1 : -1 }
    }
    if duplicates[before.duplicateKey] == number { duplicates[before.duplicateKey] = nil }
    if after.track != .withdrawn { duplicates[after.duplicateKey] = number }
  }

  mutating func put(_ interview: InterviewRow) {
    interviews[interview.key] = interview
    changes.interviews.insert(interview.key)
  }

  mutating func add(_ revision: RevisionRow) {
    contents[revision.number] = revision.content
    changes.newRevisions.append(revision)
  }

  mutating func add(_ concept: ConceptRow) { changes.newConcepts.append(concept) }

  mutating func add(_ document: DocumentRow) {
    documents[document.key] = document
    changes.newDocuments.append(document)
  }

  mutating func add(_ sitting: SittingRow) { changes.newSittings.append(sitting) }
}

/// An application and the season whose rules hold for it.
struct Project {
  let season: SeasonRow
  let application: ApplicationRow
}
