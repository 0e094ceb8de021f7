internal import Contracts
internal import Programme

/// Certificates that issue by themselves: whoever presented, whoever completed, the ambassadors, the mentors (rulebook 5).
///
/// An award waits until its season and its project are known here, since their events may come later; then it is issued. Heard again it finds
/// its certificate and changes nothing.
enum Heard {
  static func hear(
    _ event: HeardEvent, at now: Instant, in state: CertificatesState, seal: Seal
  ) throws -> CertificatesRules.Decision {
    let known: Known
    let rows: [WaitingRow]
    switch event {
    case .applicationWithdrawn, .projectExcluded, .protocolClosed, .orderIssued: return .nothing
    case .seasonAnnounced(let announced):
      known = Known(state, season: SeasonRow(announced: announced))
      rows = inOrder(state.waiting.values.filter { $0.award.season == announced.season || $0.award.season == nil })
    case .applicationAdmitted(let admitted):
      known = Known(state, project: ProjectRow(admitted))
      rows = inOrder(state.waiting.values.filter { $0.award.project?.number == admitted.number })
    default:
      known = Known(state)
      rows = newAwards(of: event, in: state)
    }
    var facts: [CertificatesFact] = [.heard(event)]
    var (series, done) = (Series(state), [Award]())
    for row in rows {
      guard let (award, season) = known.complete(row), Issuing.earlier(award, in: state) == nil,
        !done.contains(where: { $0.isSame(as: award) })
      else { continue }
      done.append(award)
      switch try series.issue(award, in: season, at: now, seal: seal) {
      case .issued(let issued): facts += issued
      case .undrawable(let letters): facts.append(.undrawable(row.award.key, letters: String(letters)))
      }
    }
    return Decision(.accepted(facts))
  }

  static func evolve(_ state: inout CertificatesState, by event: HeardEvent) {
    switch event {
    case .seasonAnnounced(let event): if let season = SeasonRow(announced: event) { state.add(season) }
    case .applicationAdmitted(let event): state.add(ProjectRow(event))
    default: for row in newAwards(of: event, in: state) { state.wait(row) }
    }
  }

  /// Numbers must not depend on how a dictionary is laid out.
  private static func inOrder(_ rows: [WaitingRow]) -> [WaitingRow] {
    rows.sorted {
      ($0.awardedAt, $0.award.key.project?.description ?? "", $0.award.key.person)
        < ($1.awardedAt, $1.award.key.project?.description ?? "", $1.award.key.person)
    }
  }

  /// The awards of an event that nobody has or waits for; somebody listed twice gets one.
  private static func newAwards(of event: HeardEvent, in state: CertificatesState) -> [WaitingRow] {
    var rows: [WaitingRow] = []
    for row in awards(of: event, in: state)
    where state.waiting[row.award.key] == nil && Issuing.earlier(row.award, in: state) == nil
      && !rows.contains(where: { $0.award.isSame(as: row.award) })
    {
      rows.append(row)
    }
    return rows
  }
}

/// What is known once an event is taken note of.
private struct Known {
  let state: CertificatesState
  let season: SeasonRow?
  let project: ProjectRow?

  init(_ state: CertificatesState, season: SeasonRow? = nil, project: ProjectRow? = nil) {
    self.state = state
    self.season = season
    self.project = project
  }

  /// An award with all that its paper needs; nil while something is not known, or where its name cannot be drawn.
  func complete(_ row: WaitingRow) -> (Award, SeasonRow)? {
    guard row.undrawable == nil, let season = season(of: row) else { return nil }
    var award = row.award
    award.season = season.season
    if award.kind == .preAcceleration {
      // §2.5: the period of pre-acceleration, from the admission to the day of the defence.
      guard let number = award.project?.number, let project = state.projects[number] ?? self.project, project.number == number else {
        return nil
      }
      let last = season.zone.date(of: row.awardedAt)
      award.period = Period(from: min(project.admittedOn, last), to: last)
    }
    award.signedBy = award.signedBy ?? season.announced.organiser.signatory
    return (award, season)
  }

  private func season(of row: WaitingRow) -> SeasonRow? {
    guard let id = row.award.season else { return state.season(at: row.awardedAt) ?? season }
    return state.seasons[id] ?? (season?.season == id ? season : nil)
  }
}

extension ProjectRow {
  init(_ event: ApplicationAdmitted) {
    self.init(number: event.number, season: event.season, admittedOn: event.sittingDate)
  }
}

extension Heard {
  /// Who gets what by an event, in its order.
  private static func awards(of event: HeardEvent, in state: CertificatesState) -> [WaitingRow] {
    switch event {
    case .projectScored(let event): awards(of: event)
    case .projectCompleted(let event): awards(of: event)
    case .ambassadorAwarded(let event): awards(of: event)
    case .mentorAccredited(let event): awards(of: event, season: event.season ?? state.season(at: event.accreditedAt)?.season)
    case .seasonAnnounced, .applicationAdmitted, .applicationWithdrawn, .projectExcluded, .protocolClosed, .orderIssued: []
    }
  }

  /// §2.5: everybody who took part in the defence, whatever the mark.
  private static func awards(of event: ProjectScored) -> [WaitingRow] {
    guard event.presented else { return [] }
    let project = CertificateProject(number: event.number, name: event.name)
    return event.people.map { person in
      WaitingRow(
        award: Award(
          kind: .preAcceleration, season: event.season, holder: person, project: project, language: person.language ?? event.language),
        awardedAt: event.publishedAt)
    }
  }

  /// §3.3: at the end of acceleration the team gets its certificates.
  private static func awards(of event: ProjectCompleted) -> [WaitingRow] {
    let project = CertificateProject(number: event.number, name: event.name)
    return event.people.map { person in
      WaitingRow(
        award: Award(
          kind: .acceleration, season: event.season, holder: Person(person), project: project, period: event.acceleration,
          language: person.language ?? event.language),
        awardedAt: event.completedAt)
    }
  }

  /// §4.2: the status is the project's, the paper each person's.
  private static func awards(of event: AmbassadorAwarded) -> [WaitingRow] {
    let project = CertificateProject(number: event.number, name: event.name)
    return event.people.map { person in
      WaitingRow(
        award: Award(
          kind: .brandAmbassador, season: event.season, holder: person, project: project, direction: event.direction,
          language: person.language ?? event.language, signedBy: event.by),
        awardedAt: event.awardedAt)
    }
  }

  private static func awards(of event: MentorAccredited, season: Identifier?) -> [WaitingRow] {
    let award = Award(
      kind: .mentorAccreditation, season: season, holder: event.person, direction: event.direction,
      language: event.person.language ?? event.language, signedBy: event.by)
    return [WaitingRow(award: award, awardedAt: event.accreditedAt)]
  }
}

extension Person {
  init(_ person: ProjectPerson) {
    self.init(
      person: person.person, fullName: person.fullName, email: person.email, phone: person.phone, language: person.language,
      birthDate: person.birthDate)
  }
}
