package import Contracts
package import Programme

/// The working set of a batch: what was loaded by `SchedulingKeys`, as the facts decided so far have left it.
package struct SchedulingState: Sendable, Equatable {
  package let region: Region
  package private(set) var seasons: [Identifier: SeasonRow] = [:]
  package private(set) var projects: [ApplicationNumber: ProjectRow] = [:]
  package private(set) var interviews: [InterviewRow.Key: InterviewRow] = [:]
  package private(set) var experts: [Identifier: ExpertRow] = [:]
  /// By season.
  package private(set) var juries: [Identifier: JuryRow] = [:]
  package private(set) var consultations: [Identifier: ConsultationRow] = [:]
  package private(set) var surveys: [Identifier: SurveyRow] = [:]
  package private(set) var tallies: [TallyKey: Int] = [:]
  /// Who is taken when, and by what.
  package private(set) var busy: [Party: [Occupant: BusyRow]] = [:]
  package private(set) var changes = SchedulingChanges()
  /// The rows of part II, with their own changes.
  package var courses = CourseState()

  package init(region: Region) {
    self.region = region
  }
}

/// How the store fills it; nothing here counts as a change.
extension SchedulingState {
  package mutating func load(_ row: SeasonRow) { seasons[row.season] = row }
  package mutating func load(_ row: ProjectRow) { projects[row.number] = row }
  package mutating func load(_ row: InterviewRow) { interviews[row.key] = row }
  package mutating func load(_ row: ExpertRow) { experts[row.expert] = row }
  package mutating func load(_ row: JuryRow) { juries[row.season] = row }
  package mutating func load(_ row: ConsultationRow) { consultations[row.consultation] = row }
  package mutating func load(_ row: SurveyRow) { surveys[row.survey] = row }
  package mutating func load(_ tally: Int, of key: TallyKey) { tallies[key] = tally }
  package mutating func load(_ row: BusyRow) { busy[row.party, default: [:]][row.occupant] = row }
}

extension SchedulingState {
  /// A project with its season; nil for a number of which nobody has told us.
  func project(_ number: ApplicationNumber) -> Project? {
    guard let project = projects[number], let season = seasons[project.season] else { return nil }
    return Project(season: season, row: project)
  }
}

/// A project and the season whose rules hold for it.
struct Project {
  let season: SeasonRow
  let row: ProjectRow
}

/// How facts change it: every change is noted for the store. To `change` what is not there changes nothing.
extension SchedulingState {
  mutating func put(_ row: SeasonRow) {
    seasons[row.season] = row
    changes.seasons.insert(row.season)
  }

  mutating func change(season: Identifier, _ change: (inout SeasonRow) -> Void) {
    guard seasons[season] != nil else { return }
    change(&seasons[season]!)
    changes.seasons.insert(season)
  }

  mutating func put(_ row: ProjectRow) {
    projects[row.number] = row
    changes.projects.insert(row.number)
  }

  mutating func change(project number: ApplicationNumber, _ change: (inout ProjectRow) -> Void) {
    guard projects[number] != nil else { return }
    change(&projects[number]!)
    changes.projects.insert(number)
  }

  mutating func put(_ row: InterviewRow) {
    interviews[row.key] = row
    changes.interviews.insert(row.key)
  }

  mutating func put(_ row: ExpertRow) {
    experts[row.expert] = row
    changes.experts.insert(row.expert)
  }

  mutating func change(expert: Identifier, _ change: (inout ExpertRow) -> Void) {
    guard experts[expert] != nil else { return }
    change(&experts[expert]!)
    changes.experts.insert(expert)
  }

  mutating func put(_ row: JuryRow) {
    juries[row.season] = row
    changes.juries.insert(row.season)
  }

  mutating func put(_ row: ConsultationRow) {
    consultations[row.consultation] = row
    changes.consultations.insert(row.consultation)
  }

  mutating func change(consultation: Identifier, _ change: (inout ConsultationRow) -> Void) {
    guard consultations[consultation] != nil else { return }
    change(&consultations[consultation]!)
    changes.consultations.insert(consultation)
  }

  mutating func put(_ row: SurveyRow) {
    surveys[row.survey] = row
    changes.surveys.insert(row.survey)
  }

  mutating func count(_ key: TallyKey, by step: Int) {
    tallies[key, default: 0] += step
    changes.tallies.insert(key)
  }

  /// Takes a time of everybody concerned; what the same occupant had of them before is free.
  mutating func occupy(_ parties: some Sequence<Party>, by occupant: Occupant, during slot: Slot, exclusively: Bool) {
    for party in parties {
      busy[party, default: [:]][occupant] = BusyRow(party: party, occupant: occupant, slot: slot, isExclusive: exclusively)
      changes.busy.insert(BusyRow.Key(party: party, occupant: occupant))
    }
  }

  /// Frees the time that the occupant had of them, loaded or not.
  mutating func release(_ parties: some Sequence<Party>, by occupant: Occupant) {
    for party in parties {
      busy[party]?[occupant] = nil
      changes.busy.insert(BusyRow.Key(party: party, occupant: occupant))
    }
  }
}
