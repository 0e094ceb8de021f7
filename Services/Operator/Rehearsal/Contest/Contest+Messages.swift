import Contracts
import Programme

/// What is about a number.
extension Contest {
  func payload(of step: PlannedStep) -> (command: any Command, subject: String)? {
    switch step.action {
    case .announce: return (announcement, plan.season.value)
    case .decide(let day, let verdicts, let isFinal):
      return decision(on: day, verdicts, isFinal: isFinal).map { ($0, plan.season.value) }
    case .withdrawUnknown:
      guard let number = ApplicationNumber(prefix: plan.numberPrefix.value, sequence: 999_999) else { return nil }
      return (ApplicationWithdraw(number: number), number.description)
    default:
      guard let entrant = step.action.entrant, let number = numbers[entrant] else { return nil }
      var texts = ContestTexts(plan.entrants[entrant], seed: Seeded(seed: plan.seed ^ UInt64(step.key)))
      return command(step.action, on: number, &texts).map { ($0, number.description) }
    }
  }

  private func command(_ action: PlannedStep.Action, on number: ApplicationNumber, _ texts: inout ContestTexts) -> (any Command)? {
    switch action {
    case .preselect(_, let accept): ApplicationPreselect(number: number, accept: accept, by: Officials.committee)
    case .schedule(_, let start): texts.schedule(number, start: start)
    case .record(_, let passed): texts.record(number, passed: passed)
    case .update(_, let revision): texts.update(of: number, baseRevision: revision)
    case .submitConcept(_, let risks): texts.concept(of: number, risks: risks, in: plan.calendar)
    case .withdraw: texts.withdrawal(of: number)
    default: nil
    }
  }

  private var announcement: SeasonAnnounce {
    let place = plan.region.label(on: plan.calendar.opensAt.date)
    return SeasonAnnounce(
      season: plan.season, numberPrefix: plan.numberPrefix,
      title: LocalizedText(
        kk: "Әлеуметтік жобалар акселераторы, \(place.kk), 2020", ru: "Акселератор социальных проектов, \(place.ru), 2020"),
      opensAt: plan.calendar.opensAt, closesAt: plan.calendar.closesAt, zone: plan.region.zoneIdentifier,
      policy: plan.overrides.isEmpty ? nil : plan.overrides, organiser: Officials.centre(of: plan.region, on: plan.calendar.opensAt.date))
  }

  /// A sitting decides on everybody planned or not at all, so one without a number spoils it.
  private func decision(on day: LocalDate, _ verdicts: [PlannedStep.Verdict], isFinal: Bool) -> CommissionDecide? {
    let decisions = verdicts.compactMap { verdict in numbers[verdict.entrant].map { CommissionDecision(number: $0, admit: verdict.admit) } }
    guard decisions.count == verdicts.count else { return nil }
    return CommissionDecide(
      season: plan.season, sittingDate: day, decisions: decisions.sorted { $0.number < $1.number }, members: Officials.commission,
      final: isFinal ? true : nil)
  }
}

extension PlannedStep.Action {
  /// The entrant whose number the message names.
  var entrant: Int? {
    switch self {
    case .preselect(let entrant, _), .schedule(let entrant, _), .record(let entrant, _), .update(let entrant, _): entrant
    case .submitConcept(let entrant, _): entrant
    case .withdraw(let entrant): entrant
    default: nil
    }
  }
}
