internal import Contracts
internal import Programme

/// An hour with an expert is asked for; from then on its time counts as taken (rulebook 3.3).
enum ConsultationRequests {
  static func request(_ command: ConsultationRequest, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var reasons = Reasons()
    let projects = readProjects(command, in: state, &reasons)
    let expert = state.experts[command.expert]
    reasons.expect(expert != nil, .unknownExpert(command.expert), at: "/data/expert")
    checkGroup(command, &reasons)
    guard let season = projects.first?.season else { return .refused(reasons.list) }
    checkID(command, season, in: state, &reasons)
    let start = season.zone.instant(of: command.start)
    let slot = Slot(start: start, end: start + season.policy.consultationLength)
    reasons.expect(start >= now, .inThePast, at: "/data/start")
    if let expert {
      checkTally(command, limit: season.policy.consultationsPerProject, in: state, &reasons)
      if command.initiator != .expert { reasons.expect(expert.isAvailable(during: slot), .expertUnavailable, at: "/data/start") }
    }
    let mentors = mentors(of: projects)
    Timetable.check(
      slot, for: parties(command, mentors: mentors, seasons: season.season), occupant: nil, in: state, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConsultationRequested(
      consultation: command.consultation ?? season.nextID(.consultation), season: season.season, numbers: command.numbers,
      expert: command.expert, mentors: mentors, start: command.start, startsAt: slot.start, endsAt: slot.end,
      initiator: command.initiator, motivation: command.motivation, place: command.place, link: command.link)
    let mails = state.meeting(of: ConsultationRow(event))?.requested ?? []
    return SchedulingRules.Decision(.accepted([.requested(event)] + mails))
  }

  /// The projects, each known, in the programme, and of one season.
  private static func readProjects(
    _ command: ConsultationRequest, in state: SchedulingState, _ reasons: inout Reasons
  ) -> [Project] {
    reasons.expect(!command.numbers.isEmpty, .required(projectsLabel), at: "/data/numbers")
    var projects: [Project] = []
    for (place, number) in command.numbers.enumerated() {
      let field = "/data/numbers/\(place)"
      reasons.expect(command.numbers.firstIndex(of: number) == place, .listedTwice(number.description), at: field)
      guard let project = state.project(number) else {
        reasons.add(.notYetKnown(.application(number)), at: field)
        continue
      }
      reasons.expect(project.row.isInProgramme, .wrongStage(project.row.track, needed: .inProgramme), at: field)
      if let first = projects.first, first.season.season != project.season.season {
        reasons.add(.otherSeason(number, first.season.season), at: field)
      }
      projects.append(project)
    }
    return projects
  }

  /// A group is initiated by an expert, or asked for with a written reason (rulebook 3.3).
  private static func checkGroup(_ command: ConsultationRequest, _ reasons: inout Reasons) {
    guard command.numbers.count > 1, command.initiator != .expert else { return }
    reasons.expect(command.motivation.map { !$0.isBlank } ?? false, .groupNeedsMotivation, at: "/data/motivation")
  }

  private static func checkID(_ command: ConsultationRequest, _ season: SeasonRow, in state: SchedulingState, _ reasons: inout Reasons) {
    guard let consultation = command.consultation else { return }
    reasons.expect(state.consultations[consultation] == nil, .idTaken(consultation), at: "/data/consultation")
    reasons.expect(!season.mayGive(consultation, .consultation), .idReserved(consultation), at: "/data/consultation")
  }

  /// At most three per expert and project, unless the expert wants more.
  private static func checkTally(
    _ command: ConsultationRequest, limit: Int, in state: SchedulingState, _ reasons: inout Reasons
  ) {
    guard command.initiator != .expert else { return }
    for (place, number) in command.numbers.enumerated() {
      let held = state.tallies[TallyKey(expert: command.expert, number: number), default: 0]
      reasons.expect(held < limit, .consultedEnough(number, limit: limit), at: "/data/numbers/\(place)")
    }
  }

  private static func mentors(of projects: [Project]) -> [Identifier] {
    var mentors: [Identifier] = []
    for case let mentor? in projects.map(\.row.mentor) where !mentors.contains(mentor) { mentors.append(mentor) }
    return mentors
  }

  private static func parties(
    _ command: ConsultationRequest, mentors: [Identifier], seasons season: Identifier
  ) -> [(party: Party, field: String)] {
    var parties: [(party: Party, field: String)] = [(.expert(command.expert), "/data/expert"), (.season(season), "/data/start")]
    parties += mentors.filter { $0 != command.expert }.map { (.expert($0), "/data/start") }
    parties += command.numbers.enumerated().map { (.team($0.element), "/data/numbers/\($0.offset)") }
    return parties
  }

  static func evolve(_ state: inout SchedulingState, by event: ConsultationRequested) {
    guard state.consultations[event.consultation] == nil, event.startsAt < event.endsAt else { return }
    let row = ConsultationRow(event)
    state.put(row)
    state.occupy(row.parties, by: row.occupant, during: row.slot, exclusively: true)
    state.count(row, by: 1)
    if state.seasons[event.season]?.mayGive(event.consultation, .consultation) ?? false {
      state.change(season: event.season) { $0.take(event.consultation, .consultation) }
    }
  }

  private static let projectsLabel = LocalizedText(kk: "Жобалар", ru: "Проекты")
}

extension SchedulingState {
  /// What is not on the expert's own initiative counts against the three.
  mutating func count(_ row: ConsultationRow, by step: Int, only numbers: [ApplicationNumber]? = nil) {
    guard row.initiator != .expert else { return }
    for number in numbers ?? row.numbers { count(TallyKey(expert: row.expert, number: number), by: step) }
  }
}

extension Meeting {
  fileprivate var requested: [SchedulingFact] { mail(.consultationRequested, to: others(than: row.initiator)) }
}
