import Contracts
import Programme

/// Something to do at a moment of the season: a message to send, or a thought that plans further ones.
enum Errand {
  case message(PlannedMessage)
  /// Looks at what is known by then and puts more on the agenda.
  case thought((Register, inout Agenda) -> Void)
}

/// A message whose text may depend on what is known when its moment comes.
struct PlannedMessage {
  /// What the rules owe it.
  enum Expectation: Equatable {
    case success
    /// With these codes, sorted, each as often as it is told.
    case refused([String])
    /// What is answered does not matter: others decide.
    case anything

    static func refused(_ codes: String...) -> Expectation { .refused(codes) }
  }

  /// Its name in the season, unique; its id is made of it.
  let key: String
  /// The project that it concerns; once that has left, it is not sent.
  let about: ApplicationNumber?
  let expectation: Expectation
  /// Nil if there is nothing to say after all.
  let write: (Register) -> (any Command)?
}
