internal import Contracts
internal import Programme

/// The applicant brings the package up to date between the first interview and the commission (rulebook 1.6; source, Пол.12).
enum Updates {
  /// The changed parts go into the current content; the whole passes eligibility again, but for window and day of submission.
  static func update(
    _ command: ApplicationUpdate, _ context: InputContext, at now: Instant, in state: IntakeState
  ) throws(IntakeFault) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    var reasons = Reasons()
    checkStage(of: project, on: project.season.zone.date(of: now), in: state, &reasons)
    let application = project.application
    reasons.expect(command.baseRevision == application.revision, .staleRevision(current: application.revision), at: "/data/baseRevision")
    if let person = command.changed.applicant?.person, person != application.facts.applicant.person {
      reasons.add(.applicantChanged, at: "/data/changed/applicant/person")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    guard let content = state.contents[command.number] else { throw .contentNotLoaded(command.number) }
    do {
      return judge(try ContentMerge(of: context.content, into: content), of: project, at: now, in: state)
    } catch {
      switch error {
      case .unreadable: throw .contentUnreadable(command.number)
      case .tooLarge: return .refused(.contentTooLarge(limit: JSONLimits.message.bytes), at: "/data/changed")
      case .noApplication(let problems):
        return .refused(problems.told.map { Refusal.unsoundChange($0.problem).at("/data/changed" + $0.pointer) })
      }
    }
  }

  /// §1.6: after the first interview, until the commission has decided on it or held its final sitting.
  private static func checkStage(of project: Project, on today: LocalDate, in state: IntakeState, _ reasons: inout Reasons) {
    let application = project.application
    switch application.track {
    case .registered, .preselected, .interviewed:
      let isInterviewed = state.interview(application.number, round: 1)?.passed != nil
      reasons.expect(isInterviewed, .interviewFirst, at: "/data/number")
      let isOver = project.season.finalSitting != nil || today > project.season.announced.finalSittingBy
      reasons.expect(!isOver, .afterFinalSitting, at: "/data/number")
    case .withdrawn: reasons.add(.withdrawn(application.number), at: "/data/number")
    case .declined: reasons.add(.declined(application.number), at: "/data/number")
    case let track: reasons.add(.finalDecision(application.number, track), at: "/data/number")
    }
  }

  private static func judge(
    _ merge: ContentMerge, of project: Project, at now: Instant, in state: IntakeState
  ) -> IntakeRules.Decision {
    let application = project.application
    let merged = merge.application
    let hash = Digest(bytes: merge.contentHash)
    guard hash != application.contentHash else { return .refused(.nothingChanged, at: "/data/changed") }
    let dayOfSubmission = project.season.zone.date(of: application.receivedAt)
    var eligibility = Eligibility(policy: project.season.policy, day: dayOfSubmission, base: "/data/changed")
    let key = DuplicateKey(
      season: application.season, applicant: application.facts.applicantKey,
      project: merged.project.name.map { FoldedName($0).key } ?? "")
    let facts = eligibility.check(merged, key: key)
    if let first = Duplicates.first(key, in: state, besides: application.number) {
      eligibility.reasons.add(.duplicate(of: first), at: "/data/changed/project/name")
    }
    guard let facts, eligibility.reasons.isEmpty else { return .refused(eligibility.reasons.list) }
    let event = ApplicationUpdated(
      season: application.season, number: application.number, revision: application.revision + 1, baseRevision: application.revision,
      receivedAt: now, contentHash: hash, changed: merge.changed, facts: facts)
    return .accepted(.updated(event, content: merge.content), .notification(Notice.receipt(for: event, in: project.season)))
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationUpdated, content: [UInt8]) {
    state.change(event.number) {
      $0.revision = event.revision
      $0.contentHash = event.contentHash
      $0.facts = event.facts
    }
    state.add(
      RevisionRow(
        number: event.number, revision: event.revision, contentHash: event.contentHash, receivedAt: event.receivedAt, content: content[...])
    )
  }
}
