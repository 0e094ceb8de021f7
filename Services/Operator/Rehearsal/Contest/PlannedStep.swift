import Contracts
import Programme

/// One message of the contest: when it goes to the queue, what it says, and how it is to be answered.
struct PlannedStep {
  let at: Instant
  /// Unique, and the order among steps of one instant.
  let key: Int
  let action: Action
  let foreseen: Foreseen

  /// What is done; entrants are told apart by their index, numbers are known only once intake has given them.
  enum Action {
    case announce
    case submit(entrant: Int, Sheet)
    /// The very bytes of an earlier step again, as a producer does that has lost the confirm.
    case redeliver(step: Int)
    /// The id of an earlier step with other content.
    case reuseID(step: Int, entrant: Int)
    /// A type that nobody knows, by a slip of the pen.
    case misspell(entrant: Int)
    case preselect(entrant: Int, accept: Bool)
    case schedule(entrant: Int, start: LocalDateTime)
    case record(entrant: Int, passed: Bool)
    case update(entrant: Int, baseRevision: Int)
    case submitConcept(entrant: Int, risks: Int)
    case withdraw(entrant: Int)
    case withdrawUnknown
    case decide(on: LocalDate, [Verdict], isFinal: Bool)
  }

  /// In which state the questionnaire is handed in.
  enum Sheet: Equatable {
    case good
    case faulty([Fault])
    /// The same project of the same person, its name spelled a little otherwise.
    case duplicate
  }

  struct Verdict {
    let entrant: Int
    let admit: Bool
  }
}

/// The outcome that the rules owe a message; a rehearsal with any other outcome has failed.
enum Foreseen: Equatable {
  case done(MessageType)
  /// With these codes, sorted, each as often as it is told.
  case refused([String])
  case rejected(String)

  static func refused(_ codes: String...) -> Foreseen { .refused(codes) }
}

extension Foreseen: CustomStringConvertible {
  var description: String {
    switch self {
    case .done(let type): type.name
    case .refused(let codes): "refused: " + codes.joined(separator: ", ")
    case .rejected(let code): "rejected: " + code
    }
  }
}

extension PlannedStep.Sheet {
  var faults: [Fault] {
    if case .faulty(let faults) = self { faults } else { [] }
  }
}
