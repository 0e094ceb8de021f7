internal import Contracts
internal import Programme

/// Brand ambassadors: experts assess a project that has completed acceleration by eight criteria and recommend it, the institute awards
/// (rulebook 4.9; source §4.2).
enum Ambassadors {
  static func assess(_ command: AmbassadorAssess, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    var reasons = Reasons()
    let entry = candidate(command.number, in: state, &reasons)
    reasons.expect(state.experts[command.expert] != nil, .expertNotKnown(command.expert.value), at: "/data/expert")
    for criterion in AmbassadorCriterion.allCases where command.marks[criterion] == nil {
      reasons.add(.criterionMissing(criterion), at: "/data/marks/\(criterion.rawValue)")
    }
    guard reasons.isEmpty, let entry else { return .refused(reasons.list) }
    let version = (state.assessments(of: command.number)[command.expert]?.key.version ?? 0) + 1
    return .accepted(
      .ambassadorAssessed(
        AmbassadorAssessed(
          season: entry.season.season, number: command.number, expert: command.expert, version: version, marks: command.marks,
          total: command.marks.values.values.reduce(0) { $0 + $1.value }, recommended: command.recommended ?? false, notes: command.notes,
          assessedAt: now)))
  }

  /// More experts recommend it than do not **[ours]**; the latest word of each counts.
  static func award(_ command: AmbassadorAward, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    var reasons = Reasons()
    let entry = candidate(command.number, in: state, &reasons)
    reasons.require(
      command.by.fullName, LocalizedText(kk: "Мәртебені кім берді", ru: "Кто присвоил статус"), at: "/data/by/fullName")
    let assessments = state.assessments(of: command.number).values
    let recommending = assessments.count { $0.assessed.recommended }
    reasons.expect(
      2 * recommending > assessments.count, .notRecommended(by: recommending, of: assessments.count), at: "/data/number")
    guard reasons.isEmpty, let completion = entry?.project.completion else { return .refused(reasons.list) }
    let event = AmbassadorAwarded(
      season: completion.season, number: command.number, name: completion.name, direction: completion.direction,
      people: completion.people.map(Person.init), language: completion.language, by: command.by, awardedAt: now)
    return ScoringRules.Decision(.accepted([.ambassadorAwarded(event)] + Notice.awarded(event, to: completion.applicant)))
  }

  /// A project that has completed acceleration and has no award yet.
  private static func candidate(_ number: ApplicationNumber, in state: ScoringState, _ reasons: inout Reasons) -> ProjectEntry? {
    guard let entry = state.entry(number) else {
      reasons.add(.projectNotKnown(number), at: "/data/number")
      return nil
    }
    if let departure = entry.project.departure {
      reasons.add(.departed(number, departure), at: "/data/number")
    } else {
      reasons.expect(entry.project.completion != nil, .completionNotKnown(number), at: "/data/number")
    }
    reasons.expect(entry.project.awardedAt == nil, .alreadyAwarded(number), at: "/data/number")
    return entry
  }

  static func evolve(_ state: inout ScoringState, by event: AmbassadorAssessed) { state.add(AssessmentRow(assessed: event)) }

  static func evolve(_ state: inout ScoringState, by event: AmbassadorAwarded) {
    state.change(event.number) { if $0.awardedAt == nil { $0.awardedAt = event.awardedAt } }
  }
}

extension Person {
  fileprivate init(_ person: ProjectPerson) {
    self.init(
      person: person.person, fullName: person.fullName, email: person.email, phone: person.phone, language: person.language,
      birthDate: person.birthDate)
  }
}
