import Contracts
import Programme

/// What the people of the season know: what has been published by then, and nothing else.
struct Register {
  /// An admitted project and how far it has come.
  struct Project {
    let number: ApplicationNumber
    let name: String
    let direction: Direction
    let language: Language
    let people: [ProjectPerson]
    let fate: Fate
    var hasLeft = false
    var mentor: Identifier?
    /// All that it ever had.
    var mentors: Set<Identifier> = []
    var plan: PlanDrafted?
    var isPlanSigned = false
    var slot: DefenceSlot?
    var presented: Bool?
    var score: ProjectScored?
    var certificates: [Identifier] = []
    var hasApplied = false
    var isAccelerating = false
    var exit: ExitKind?
    var recommendations = 0
  }

  let plan: SeasonPlan
  var projects: [ApplicationNumber: Project] = [:]
  var experts: [Identifier: ExpertRegistered] = [:]
  /// By consultation.
  var surveys: [Identifier: [SurveyOpened]] = [:]
  var jury: JuryAppointed?
  var substitutions: [JurySubstituted] = []
  var acceleration: Period?
  /// Account numbers by the key of the message that opened them.
  var accounts: [String: Identifier] = [:]
  /// Redemption codes by purchase, as the buyer got them.
  var codes: [Identifier: ShortText] = [:]
  private var keys: [String: String] = [:]

  init(_ plan: SeasonPlan) { self.plan = plan }

  /// Notes a message that is being sent; false if one of that name was sent before.
  mutating func isNew(_ key: String, id: String) -> Bool { keys.updateValue(key, forKey: id) == nil }

  /// The key of the message that an event answers.
  func key(of event: SeenEvent) -> String? { event.outcomeOf.flatMap { keys[$0] } }
}

extension Register {
  /// Whether a project is still in the programme.
  func isIn(_ number: ApplicationNumber) -> Bool { projects[number].map { !$0.hasLeft } ?? false }

  /// Those still in the programme, by their numbers.
  var active: [Project] { projects.values.filter { !$0.hasLeft }.sorted { $0.number < $1.number } }

  var accelerating: [Project] { active.filter(\.isAccelerating) }

  func expert(_ id: Identifier) -> Person { experts[id]?.person ?? Person(person: id, fullName: id.value) }
}

extension Register.Project {
  var leader: Person { people[0].asPerson }

  var hasPassed: Bool { score?.passed == true }
}

extension ProjectPerson {
  var asPerson: Person {
    Person(person: person, fullName: fullName, email: email, phone: phone, language: language, birthDate: birthDate)
  }

  func participant(of number: ApplicationNumber) -> Participant {
    Participant(
      person: person, fullName: fullName, email: email, phone: phone, language: language, birthDate: birthDate, number: number)
  }
}

extension Person {
  var asParticipant: Participant {
    Participant(person: person, fullName: fullName, email: email, phone: phone, language: language, birthDate: birthDate)
  }
}
