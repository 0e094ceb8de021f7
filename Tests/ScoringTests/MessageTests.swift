import Contracts
import ScoringRules
import Testing

@Suite("What scoring takes and tells is what the catalogue says")
struct MessageTests {
  @Test func itTakesItsCommandsAndTheEventsThatItMustHear() {
    let commands = Catalogue.commands.filter { $0.service == .scoring }.map(\.type)
    let heard = Catalogue.events.filter { $0.heardBy.contains(.scoring) }.map(\.type)
    #expect(Set(ScoringCommand.payloads.keys) == Set(commands + heard))
    #expect(commands.count == 10 && heard.count == 16)
  }

  @Test func itTellsItsEventsAndAsksForLetters() {
    let told = Catalogue.events.filter { $0.source == .scoring }.map(\.type)
    #expect(Set(ScoringFact.payloads.keys) == Set(told + [NotificationRequested.type]))
  }

  /// The first fact of an accepted command is the outcome that the catalogue names for it.
  @Test func aDefenceAnswersWithTheOutcomesOfTheCatalogue() throws {
    var desk = try Desk.presented(1)
    try desk.substitute("j-3", "r-2").accepted()
    try desk.vote(1, 3, jurors: ["j-1", "j-2", "r-2", "j-4", "j-5", "j-6", "j-7"])
    try desk.close().accepted()
    for (command, type) in try answered(desk) {
      let success = try #require(Catalogue.command(command)).success
      #expect(success.contains(type), "\(command) was answered \(type)")
    }
  }

  /// Each command of the desk with the type of its answer, decided once more on a fresh desk.
  private func answered(_ desk: Desk) throws -> [(MessageType, MessageType)] {
    var again = Desk()
    var answers: [(MessageType, MessageType)] = []
    for (command, now) in desk.commands {
      again.now = now
      let outcome = try again.decide(command).facts.first?.event
      guard let type = type(of: command), let event = outcome else { continue }
      answers.append((type, Swift.type(of: event).type))
    }
    #expect(answers.count >= 11)
    return answers
  }

  private func type(of command: ScoringCommand) -> MessageType? {
    switch command {
    case .appointJury: JuryAppoint.type
    case .substitute: JurySubstitute.type
    case .recordPresentation: PresentationRecord.type
    case .castBallot: BallotCast.type
    case .closeProtocol: ProtocolClose.type
    default: nil
    }
  }
}
