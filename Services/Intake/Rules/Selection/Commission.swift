internal import Contracts
internal import Programme

/// The contest commission: its deadlines, and its decisions, each taken once (rulebook 1.7 to 1.9; source, Пол.3, 14, 15).
enum Commission {
  /// All or nothing: one decision that cannot be taken leaves the whole sitting undecided.
  static func decide(_ command: CommissionDecide, at now: Instant, in state: IntakeState) throws(IntakeFault) -> IntakeRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.unknownSeason(command.season), at: "/data/season")
    }
    var reasons = Reasons()
    checkDate(command.sittingDate, of: season, at: now, &reasons)
    reasons.require(command.members, LocalizedText(kk: "Комиссия мүшелері", ru: "Члены комиссии"), at: "/data/members")
    reasons.expect(!command.decisions.isEmpty, .required(LocalizedText(kk: "Шешімдер", ru: "Решения")), at: "/data/decisions")
    var seen: Set<ApplicationNumber> = []
    for (place, decision) in command.decisions.enumerated() {
      let field = "/data/decisions/\(place)/number"
      guard seen.insert(decision.number).inserted else {
        reasons.add(.listedTwice(decision.number.description), at: field)
        continue
      }
      check(decision, of: season, at: field, in: state, &reasons)
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let timers = season.sittings == 0 ? [IntakeTimer.reviewStart(season.season).cleared] : []
    return IntakeRules.Decision(.accepted(try facts(of: command, season, at: now, in: state)), timers: timers)
  }

  /// §1.7: a sitting that has been held, within the contest; the last one five working days after the close.
  ///
  /// A first sitting later than 20 working days after the opening is an alarm (`reviewStart`), not a refusal: the applicants are not to blame.
  private static func checkDate(_ date: LocalDate, of season: SeasonRow, at now: Instant, _ reasons: inout Reasons) {
    let announced = season.announced
    reasons.expect(date <= season.zone.date(of: now), .sittingInFuture, at: "/data/sittingDate")
    reasons.expect(date >= announced.opensAt.date, .sittingBeforeOpening(opens: announced.opensAt.date), at: "/data/sittingDate")
    reasons.expect(
      date <= announced.finalSittingBy, .sittingTooLate(by: announced.finalSittingBy, calendar: announced.calendarVersion),
      at: "/data/sittingDate")
  }

  /// §1.8, §1.9. Not admitting needs no interview: nobody is kept waiting for one that did not come about (Пол.15).
  private static func check(
    _ decision: CommissionDecision, of season: SeasonRow, at field: String, in state: IntakeState, _ reasons: inout Reasons
  ) {
    let number = decision.number
    guard let application = state.applications[number] else { return reasons.add(.unknownApplication(number), at: field) }
    guard application.season == season.season else { return reasons.add(.otherSeason(number, season.season), at: field) }
    switch application.track {
    case .registered: reasons.add(.notPreselected(number), at: field)
    case .declined: reasons.add(.declined(number), at: field)
    case .withdrawn: reasons.add(.withdrawn(number), at: field)
    case .preselected, .interviewed:
      guard decision.admit else { return }
      switch state.interview(number, round: 1)?.passed {
      case nil: reasons.add(.notInterviewed(number), at: field)
      case false?: reasons.add(.interviewNotPassed(number), at: field)
      default: break
      }
      reasons.expect(application.conceptVersion > 0, .conceptMissing(number), at: field)
    case let track: reasons.add(.finalDecision(number, track), at: field)
    }
  }

  private static func facts(
    of command: CommissionDecide, _ season: SeasonRow, at now: Instant, in state: IntakeState
  ) throws(IntakeFault) -> [IntakeFact] {
    let decided = CommissionDecided(
      season: season.season, sittingDate: command.sittingDate, final: command.final ?? false, decisions: command.decisions,
      members: command.members, calendarVersion: season.announced.calendarVersion, decidedAt: now)
    var facts: [IntakeFact] = [.commissionDecided(decided)]
    for decision in command.decisions {
      guard let application = state.applications[decision.number] else { continue }
      if decision.admit {
        facts.append(.admitted(try admitted(application, on: command.sittingDate, in: state)))
        facts.append(Notice.decision("application-admitted", on: application))
      } else {
        let failed = state.interview(decision.number, round: 1)?.passed == false
        facts.append(
          .notAdmitted(
            ApplicationNotAdmitted(
              season: season.season, number: decision.number, cause: failed ? .interview : .commission, revision: application.revision,
              sittingDate: command.sittingDate)))
        facts.append(Notice.decision("application-not-admitted", on: application))
      }
    }
    return facts
  }

  private static func admitted(
    _ application: ApplicationRow, on date: LocalDate, in state: IntakeState
  ) throws(IntakeFault) -> ApplicationAdmitted {
    guard let content = state.contents[application.number] else { throw .contentNotLoaded(application.number) }
    guard let document = try? JSONDocument(Array(content)),
      let judged = try? ContractDecoder.decode(ApplicationSubmit.self, from: document.root).get()
    else { throw .contentUnreadable(application.number) }
    let facts = application.facts
    return ApplicationAdmitted(
      season: application.season, number: application.number, name: facts.name, direction: facts.direction, stage: facts.stage,
      applicantKind: facts.applicantKind, applicant: facts.applicant, people: people(of: facts.applicant, judged.team),
      language: facts.language, revision: application.revision, sittingDate: date)
  }

  /// The applicant first, then the team; the applicant's own entry in the team gives the role.
  private static func people(of applicant: Person, _ team: AtMost<50, TeamMember>) -> [ProjectPerson] {
    let name = FoldedName(applicant.fullName)
    var first = ProjectPerson(
      person: applicant.person, fullName: applicant.fullName, email: applicant.email, phone: applicant.phone, language: applicant.language,
      birthDate: applicant.birthDate)
    var others: [ProjectPerson] = []
    for member in team {
      guard let fullName = member.fullName else { continue }
      if member.person.map({ $0 == applicant.person }) ?? (FoldedName(fullName) == name) {
        first.role = first.role ?? member.role
        continue
      }
      others.append(
        ProjectPerson(
          person: member.person, fullName: fullName, email: member.email, phone: member.phone,
          language: member.language.flatMap { Language(rawValue: $0) }, birthDate: member.birthDate.flatMap { LocalDate(iso: $0) },
          role: member.role))
    }
    return [first] + others
  }
}
