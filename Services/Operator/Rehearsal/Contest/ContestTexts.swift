import Contracts
import Programme

/// What entrants and organisers write after the questionnaire: updates, concepts, interviews.
struct ContestTexts {
  let entrant: Entrant
  private var seed: Seeded

  init(_ entrant: Entrant, seed: Seeded) {
    self.entrant = entrant
    self.seed = seed
  }

  private var phrases: Phrasebook { .of(entrant.language) }
  private var application: ApplicationSubmit { entrant.application }

  /// Only what changes is given (rulebook 1.6).
  mutating func update(of number: ApplicationNumber, baseRevision: Int) -> ApplicationUpdate {
    let old = application.project
    let partners = phrases.partners.filter { old.partners?.contains($0) != true } + [phrases.support[baseRevision % 2]]
    return ApplicationUpdate(
      number: number, baseRevision: baseRevision,
      changed: ApplicationChanges(
        project: ProjectDescription(
          partners: "\(old.partners ?? "") \(partners[baseRevision % partners.count])",
          outlook: "\(old.outlook ?? "") \(seed.pick(phrases.quality))"),
        purpose: baseRevision > 0 ? seed.pick(phrases.support) : nil))
  }

  /// A complete concept with as many different risks as are wanted (rulebook 1.9).
  mutating func concept(of number: ApplicationNumber, risks count: Int, in calendar: ContestCalendar) -> ConceptSubmit {
    let starts = calendar.finalSittingBy.adding(days: 25)
    return ConceptSubmit(
      number: number, name: application.project.name, leader: application.team.first?.fullName ?? application.applicant.fullName,
      team: application.team.map { TeamRole(fullName: $0.fullName, role: $0.role) }, goal: application.project.goals,
      description: application.project.summary, dates: Period(from: starts, to: starts.adding(months: 6 + seed.below(6))),
      risks: risks(count),
      expectedResults: ExpectedResults(direct: application.project.outlook, socialEffect: application.project.socialEffect),
      qualityRequirements: seed.pick(phrases.quality))
  }

  /// The phrasebook's, and numbered ones when a season asks for more.
  private mutating func risks(_ count: Int) -> [String] {
    let known = seed.shuffled(phrases.risks)
    return (0..<count).map { $0 < known.count ? known[$0] : "\(known[$0 % known.count]) (\($0 / known.count + 1))" }
  }

  mutating func schedule(_ number: ApplicationNumber, start: LocalDateTime) -> InterviewSchedule {
    let isOnline = seed.percent(25)
    return InterviewSchedule(
      number: number, round: 1, start: start, experts: seed.pick(2, of: Officials.experts),
      place: isOnline ? nil : entrant.language == .kk ? "Азаматтық орталық, 2-зал" : "Гражданский центр, зал 2",
      link: isOnline ? Link("https://meet.example.kz/\(number)") : nil)
  }

  /// Marks by the criteria of the selection (source, Пол.11).
  mutating func record(_ number: ApplicationNumber, passed: Bool) -> InterviewRecord {
    let criteria = ["documentation", "pilot", "team-completeness", "readiness-to-scale", "track-record"]
    let best: [Mark] = passed ? [2, 3, 3] : [1, 1, 2]
    let marks = Dictionary(uniqueKeysWithValues: criteria.map { ($0, seed.pick(best)) })
    return InterviewRecord(
      number: number, round: 1, passed: passed, marks: marks, notes: seed.pick(phrases.notes), experts: seed.pick(2, of: Officials.experts))
  }

  mutating func withdrawal(of number: ApplicationNumber) -> ApplicationWithdraw {
    ApplicationWithdraw(number: number, reason: seed.percent(70) ? seed.pick(phrases.withdrawals) : nil)
  }
}
