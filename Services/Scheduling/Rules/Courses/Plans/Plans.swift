internal import Contracts
internal import Programme

/// The individual plan: participant and mentor draft it, both sign the same draft, the organiser gets a copy (rulebook 3.2; source §2.3).
///
/// A new draft may follow a signed one (the third orientation session changes plans); the tasks of the signed one hold until both have signed
/// the new.
enum Plans {
  static func draft(_ command: PlanDraft, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var reasons = Reasons()
    let couple = couple(command.number, in: state, &reasons)
    checkRows(of: command, today: couple?.project.season.zone.date(of: now), in: state, &reasons)
    let latest = state.courses.latestPlan(of: command.number)
    let hash = hash(of: command.rows)
    reasons.expect(latest?.drafted.revisionHash != hash, .planUnchanged, at: "/data/rows")
    guard let couple, reasons.isEmpty else { return .refused(reasons.list) }
    let revision = (latest?.key.revision ?? 0) + 1
    let event = PlanDrafted(
      season: couple.project.season.season, number: command.number, revision: revision, revisionHash: hash, rows: command.rows,
      draftedAt: now)
    let letters = [couple.recipient(.project), couple.recipient(.mentor)].map { letter(.planToSign, revision, couple.project.row, to: $0) }
    return SchedulingRules.Decision(.accepted([.planDrafted(event)] + letters))
  }

  static func sign(_ command: PlanSign, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var reasons = Reasons()
    let couple = couple(command.number, in: state, &reasons)
    let plan = state.courses.latestPlan(of: command.number)
    if let plan {
      reasons.expect(plan.drafted.revisionHash == command.revisionHash, .otherDraft(plan.key.revision), at: "/data/revisionHash")
      reasons.expect(plan.signedAt(command.role) == nil, .signedAlready, at: "/data/role")
    } else {
      reasons.add(.noPlan, at: "/data/number")
    }
    if let couple, let person = command.by { checkSigner(person, command.role, couple, &reasons) }
    guard let couple, let plan, reasons.isEmpty else { return .refused(reasons.list) }
    let isComplete = plan.signedAt(command.role.other) != nil
    let event = PlanSigned(
      season: couple.project.season.season, number: command.number, revision: plan.key.revision, revisionHash: command.revisionHash,
      role: command.role, complete: isComplete, rows: isComplete ? plan.drafted.rows : [], signedAt: now)
    guard isComplete else { return .accepted(.planSigned(event)) }
    let everybody = [couple.recipient(.project), couple.recipient(.mentor), .organiser(of: couple.project.season)]
    let letters = everybody.filter(\.isReachable).map { letter(.planSigned, plan.key.revision, couple.project.row, to: $0) }
    let owed = Reports.owed(on: command.number, by: couple.mentor.expert, at: now, in: couple.project.season)
    return SchedulingRules.Decision(.accepted([.planSigned(event)] + letters), timers: [owed])
  }

  /// A project in the programme with its mentor.
  private static func couple(_ number: ApplicationNumber, in state: SchedulingState, _ reasons: inout Reasons) -> Couple? {
    guard let project = state.project(number) else {
      reasons.add(.notYetKnown(.application(number)), at: "/data/number")
      return nil
    }
    reasons.expect(project.row.isInProgramme, .wrongStage(project.row.track, needed: .inProgramme), at: "/data/number")
    guard let mentor = project.row.mentor.flatMap({ state.experts[$0] }) else {
      reasons.add(.noMentor(number), at: "/data/number")
      return nil
    }
    return Couple(project: project, mentor: mentor)
  }

  private static func checkRows(of command: PlanDraft, today: LocalDate?, in state: SchedulingState, _ reasons: inout Reasons) {
    reasons.expect(!command.rows.isEmpty, .required(tasks), at: "/data/rows")
    var seen: Set<Identifier> = []
    for (place, row) in command.rows.enumerated() {
      let field = "/data/rows/\(place)"
      if !seen.insert(row.taskId).inserted { reasons.add(.listedTwice(row.taskId.value), at: "\(field)/taskId") }
      reasons.require(row.task, task, at: "\(field)/task")
      reasons.require(row.result, result, at: "\(field)/result")
      if let today { reasons.expect(row.due >= today, .dueInThePast(row.due), at: "\(field)/due") }
      for (index, expert) in row.experts.enumerated() where state.experts[expert] == nil {
        reasons.add(.unknownExpert(expert), at: "\(field)/experts/\(index)")
      }
    }
  }

  /// Where a signature says whose it is, it must be somebody's of that side.
  private static func checkSigner(_ person: Person, _ role: PlanRole, _ couple: Couple, _ reasons: inout Reasons) {
    switch role {
    case .mentor: reasons.expect(ExpertIdentity.isSame(person, couple.mentor.person), .notTheSigner(person.fullName), at: "/data/by")
    case .participant:
      let project = couple.project.row
      let isTheirs =
        ExpertIdentity.isSame(person, project.applicant) || project.people.contains { ExpertIdentity.isSame(person, $0.asPerson) }
      reasons.expect(isTheirs, .notTheSigner(person.fullName), at: "/data/by")
    }
  }

  /// SHA-256 of the canonical rows (RFC 8785): what both sign is the same text.
  static func hash(of rows: [PlanRow]) -> Digest {
    guard let bytes = try? ContractEncoder.encode(rows), let document = try? JSONDocument(bytes, limits: .event) else {
      preconditionFailure("rows that were read can be written")
    }
    return Digest(bytes: ContentHash.sha256(CanonicalJSON.bytes(of: document.root)))
  }

  private static func letter(
    _ template: NotificationTemplate, _ revision: Int, _ project: ProjectRow, to recipient: Recipient
  ) -> SchedulingFact {
    Notice.mail(
      template.name, about: "\(project.number)/\(revision)", to: recipient,
      ["name": project.name, "number": project.number.description])
  }

  static func evolve(_ state: inout SchedulingState, by event: PlanDrafted) {
    guard event.revision == (state.courses.latestPlan(of: event.number)?.key.revision ?? 0) + 1 else { return }
    state.courses.put(PlanRevisionRow(drafted: event))
  }

  static func evolve(_ state: inout SchedulingState, by event: PlanSigned) {
    guard var plan = state.courses.latestPlan(of: event.number), plan.key.revision == event.revision else { return }
    switch event.role {
    case .participant: plan.participantSignedAt = event.signedAt
    case .mentor: plan.mentorSignedAt = event.signedAt
    }
    state.courses.put(plan)
  }

  private static let tasks = LocalizedText(kk: "Міндеттер", ru: "Задачи")
  private static let task = LocalizedText(kk: "Міндеттің атауы", ru: "Наименование задачи")
  private static let result = LocalizedText(kk: "Нәтижесі", ru: "Результат")
}

extension PlanRole {
  var other: PlanRole { self == .participant ? .mentor : .participant }
}

extension ProjectPerson {
  var asPerson: Person {
    Person(person: person, fullName: fullName, email: email, phone: phone, language: language, birthDate: birthDate)
  }
}
