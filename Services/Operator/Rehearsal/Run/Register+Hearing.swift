import Contracts
import Programme

/// Taking note of events: only what somebody will ask about later.
extension Register {
  mutating func hear(_ event: SeenEvent, _ body: [UInt8], entrants: [Int: ApplicationNumber]) {
    guard let note = Self.notes[event.type], let data = (try? JSONDocument(body, limits: .event))?.root["data"] else { return }
    note(&self, data, Context(key: key(of: event), entrants: entrants))
  }

  /// The answer to a purchase, with the code that is for the buyer alone.
  mutating func hear(private body: [UInt8]) {
    guard let event = SeenEvent(body), event.type == PurchasePlaced.type,
      let data = (try? JSONDocument(body, limits: .event))?.root["data"],
      case .success(let placed) = ContractDecoder.decode(PurchasePlaced.self, from: data)
    else { return }
    if let code = placed.code { codes[placed.purchase] = code }
  }

  private struct Context {
    let key: String?
    let entrants: [Int: ApplicationNumber]
  }

  private typealias Note = @Sendable (inout Register, JSONNode, Context) -> Void

  private static func note<Payload: Event>(
    _ type: Payload.Type, _ take: @escaping @Sendable (inout Register, Payload, Context) -> Void
  ) -> (MessageType, Note) {
    (
      Payload.type,
      { register, data, context in
        guard case .success(let payload) = ContractDecoder.decode(Payload.self, from: data) else { return }
        take(&register, payload, context)
      }
    )
  }

  private static let notes = Dictionary(uniqueKeysWithValues: contest + course + consulting + defence + acceleration + market)

  private static let contest: [(MessageType, Note)] = [
    note(ApplicationAdmitted.self) { register, event, context in
      let entrant = context.entrants.first { $0.value == event.number }?.key
      let fate = entrant.flatMap { register.plan.fates[$0] } ?? Fate()
      register.projects[event.number] = Project(
        number: event.number, name: event.name, direction: event.direction, language: event.language, people: event.people, fate: fate)
    },
    note(ApplicationWithdrawn.self) { register, event, _ in register.projects[event.number]?.hasLeft = true },
    note(ProjectExcluded.self) { register, event, _ in register.projects[event.number]?.hasLeft = true },
    note(ProjectLapsed.self) { register, event, _ in register.projects[event.number]?.hasLeft = true },
  ]

  private static let course: [(MessageType, Note)] = [
    note(ExpertRegistered.self) { register, event, _ in register.experts[event.expert] = event },
    note(PairFormed.self) { register, event, _ in
      register.projects[event.number]?.mentor = event.mentor
      register.projects[event.number]?.mentors.insert(event.mentor)
    },
    note(PairDissolved.self) { register, event, _ in register.projects[event.number]?.mentor = nil },
    note(PlanDrafted.self) { register, event, _ in register.projects[event.number]?.plan = event },
    note(PlanSigned.self) { register, event, _ in if event.complete { register.projects[event.number]?.isPlanSigned = true } },
  ]

  private static let consulting: [(MessageType, Note)] = [
    note(SurveyOpened.self) { register, event, _ in register.surveys[event.consultation, default: []].append(event) }
  ]

  private static let defence: [(MessageType, Note)] = [
    note(DefenceScheduled.self) { register, event, _ in
      for slot in event.slots { slot.number.map { register.projects[$0]?.slot = slot } }
    },
    note(JuryAppointed.self) { register, event, _ in register.jury = event },
    note(JurySubstituted.self) { register, event, _ in register.substitutions.append(event) },
    note(PresentationRecorded.self) { register, event, _ in register.projects[event.number]?.presented = event.presented },
    note(ProjectScored.self) { register, event, _ in
      register.projects[event.number]?.score = event
      if event.presented, !event.passed { register.projects[event.number]?.hasLeft = true }
    },
    note(CertificateIssued.self) { register, event, _ in
      guard event.kind == .preAcceleration, let number = event.project?.number else { return }
      register.projects[number]?.certificates.append(event.number)
    },
  ]

  private static let acceleration: [(MessageType, Note)] = [
    note(TransitionApplied.self) { register, event, _ in register.projects[event.number]?.hasApplied = true },
    note(OrderIssued.self) { register, event, _ in
      register.acceleration = event.acceleration
      for number in event.numbers { register.projects[number]?.isAccelerating = true }
    },
    note(ProjectCompleted.self) { register, event, _ in register.projects[event.number]?.exit = event.exit },
    note(AmbassadorAssessed.self) { register, event, _ in if event.recommended { register.projects[event.number]?.recommendations += 1 } },
  ]

  private static let market: [(MessageType, Note)] = [
    note(AccountOpened.self) { register, event, context in context.key.map { register.accounts[$0] = event.account } }
  ]
}
