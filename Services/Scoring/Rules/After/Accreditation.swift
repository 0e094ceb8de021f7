internal import Contracts
internal import Programme

/// A registered expert is accredited as mentor of a direction, once per direction (rulebook 7; source §3).
enum Accreditation {
  static func accredit(_ command: MentorAccredit, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    var reasons = Reasons()
    reasons.require(command.person.fullName, LocalizedText(kk: "Тәлімгердің аты-жөні", ru: "ФИО ментора"), at: "/data/person/fullName")
    reasons.require(command.by.fullName, LocalizedText(kk: "Кім аккредиттеді", ru: "Кто аккредитовал"), at: "/data/by/fullName")
    if let season = command.season { reasons.expect(state.seasons[season] != nil, .seasonNotKnown(season), at: "/data/season") }
    let expert = expert(command.person, in: state)
    reasons.expect(expert != nil, .expertNotKnown(command.person.fullName), at: "/data/person")
    let key = AccreditationRow.Key(person: PersonKey.of(command.person), direction: command.direction)
    reasons.expect(
      state.accreditations[key] == nil, .alreadyAccredited(command.person.fullName, command.direction), at: "/data/direction")
    guard reasons.isEmpty, let expert else { return .refused(reasons.list) }
    return .accepted(
      .mentorAccredited(
        MentorAccredited(
          person: command.person, direction: command.direction, by: command.by, season: command.season,
          language: command.person.language ?? expert.registered.person.language ?? .kk, accreditedAt: now)))
  }

  /// By the person's id, which may be the expert's own; without one by name with birth date or e-mail.
  private static func expert(_ person: Person, in state: ScoringState) -> ExpertRow? {
    if let id = person.person {
      return state.experts[id] ?? state.experts.values.first { $0.registered.person.person == id }
    }
    let key = PersonKey.of(person)
    return state.experts.values.first { PersonKey.of($0.registered.person) == key }
  }

  static func evolve(_ state: inout ScoringState, by event: MentorAccredited) {
    state.add(AccreditationRow(accredited: event))
  }
}
