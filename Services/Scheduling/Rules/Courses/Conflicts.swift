internal import Contracts
internal import Programme

/// Anybody reports a conflict; the organiser decides how timetable and format go on (rulebook 3.7; source §2.3).
enum Conflicts {
  static func report(_ command: ConflictReport, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    let consultation = command.consultation.flatMap { state.consultations[$0] }
    var numbers = Set(command.parties.compactMap(\.number))
    var reasons = Reasons()
    checkParties(of: command, in: state, &reasons)
    if let id = command.consultation { reasons.expect(consultation != nil, .unknownConsultation(id), at: "/data/consultation") }
    numbers.formUnion(consultation?.numbers ?? [])
    let season = numbers.sorted().lazy.compactMap { state.project($0)?.season }.first ?? state.latestSeason
    guard let season else { return .refused(reasons.list + [Refusal.notYetKnown(.anySeason).at("/data/parties")]) }
    let id = command.conflict ?? season.nextID(.conflict)
    reasons.expect(state.courses.conflicts[id] == nil, .idTaken(id), at: "/data/conflict")
    reasons.expect(command.conflict.map { !season.mayGive($0, .conflict) } ?? true, .idReserved(id), at: "/data/conflict")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConflictReported(
      conflict: id, season: season.season, parties: command.parties, numbers: numbers.sorted(), what: command.what, by: command.by,
      reportedAt: now)
    let parameters = ["parties": command.parties.map(\.fullName).joined(separator: ", "), "what": command.what]
    let organiser = Recipient.organiser(of: season)
    let letters = organiser.isReachable ? [Notice.mail("conflict-reported", about: id.value, to: organiser, parameters)] : []
    return SchedulingRules.Decision(.accepted([.conflictReported(event)] + letters))
  }

  private static func checkParties(of command: ConflictReport, in state: SchedulingState, _ reasons: inout Reasons) {
    reasons.expect(command.parties.count >= 2, .twoParties, at: "/data/parties")
    for (place, party) in command.parties.enumerated() {
      reasons.require(party.fullName, LocalizedText(kk: "Тараптың аты-жөні", ru: "ФИО стороны"), at: "/data/parties/\(place)/fullName")
      guard let number = party.number, state.projects[number] == nil else { continue }
      reasons.add(.notYetKnown(.application(number)), at: "/data/parties/\(place)/number")
    }
    reasons.require(command.what, LocalizedText(kk: "Не болғаны", ru: "Что произошло"), at: "/data/what")
  }

  static func resolve(_ command: ConflictResolve, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let conflict = state.courses.conflicts[command.conflict] else {
      return .refused(.unknownConflict(command.conflict), at: "/data/conflict")
    }
    var reasons = Reasons()
    reasons.expect(conflict.resolved == nil, .conflictIsResolved, at: "/data/conflict")
    reasons.require(command.decision, LocalizedText(kk: "Шешім", ru: "Решение"), at: "/data/decision")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConflictResolved(
      conflict: command.conflict, season: conflict.reported.season, numbers: conflict.reported.numbers, decision: command.decision,
      by: command.by, resolvedAt: now)
    let letters = recipients(of: conflict.reported, in: state).map {
      Notice.mail("conflict-resolved", about: command.conflict.value, to: $0, ["decision": command.decision])
    }
    return SchedulingRules.Decision(.accepted([.conflictResolved(event)] + letters))
  }

  /// Every party once, in their language or that of their project.
  private static func recipients(of conflict: ConflictReported, in state: SchedulingState) -> [Recipient] {
    var known: Set<String> = []
    return conflict.parties.compactMap { party in
      let person = Person(
        person: party.person, fullName: party.fullName, email: party.email, phone: party.phone,
        language: party.language ?? party.number.flatMap { state.projects[$0]?.language }, birthDate: party.birthDate)
      let recipient = Recipient.person(person)
      return recipient.isReachable && known.insert(recipient.name).inserted ? recipient : nil
    }
  }

  static func evolve(_ state: inout SchedulingState, by event: ConflictReported) {
    guard state.courses.conflicts[event.conflict] == nil else { return }
    state.courses.put(ConflictRow(reported: event))
    if let season = event.season { state.change(season: season) { $0.take(event.conflict, .conflict) } }
  }

  static func evolve(_ state: inout SchedulingState, by event: ConflictResolved) {
    guard var conflict = state.courses.conflicts[event.conflict], conflict.resolved == nil else { return }
    conflict.resolved = event
    state.courses.put(conflict)
  }
}

extension LocalizedText {
  static let anySeason = LocalizedText(kk: "маусымның жариялануы", ru: "объявление сезона")
}
