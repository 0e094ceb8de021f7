internal import Contracts
internal import Programme

/// Who leads a session can lead nothing else at that time (rulebook 3.3).
enum Facilitators {
  /// Whose time a session takes: an expert's under the expert's name, anybody else's under a name of their own.
  static func parties(_ people: [Person], in state: SchedulingState) -> [Party] { people.map { party($0, in: state) } }

  static func party(_ person: Person, in state: SchedulingState) -> Party {
    state.expert(person).map { .expert($0.expert) } ?? .person(name(of: person))
  }

  /// Under which names a person's time may already be taken: who is an expert now may have led a session before becoming one.
  static func names(_ person: Person, in state: SchedulingState) -> [Party] {
    let now = party(person, in: state), before = Party.person(name(of: person))
    return now == before ? [now] : [now, before]
  }

  /// Everybody under whose name the person's time may stand.
  static func candidates(_ person: Person) -> (experts: [Identifier], party: Party) {
    (ExpertIdentity.candidates(for: person), .person(name(of: person)))
  }

  /// What would name them if they were an expert tells them apart, too.
  private static func name(of person: Person) -> String { ExpertIdentity.candidates(for: person)[0].value }
}
