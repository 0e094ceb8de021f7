import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Scheduling takes and tells exactly what CONTRACTS says.
struct MessageTests {
  @Test func everyCommandOfTheServiceAndEveryHeardEventIsTaken() {
    let commands = Catalogue.commands.filter { $0.service == .scheduling }.map(\.type)
    let heard = Catalogue.events.filter { $0.heardBy.contains(.scheduling) }.map(\.type)
    #expect(Set(SchedulingCommand.payloads.keys) == Set(commands + heard))
  }

  @Test func everyEventOfTheServiceCanBeReadBack() {
    let events = Catalogue.events.filter { $0.source == .scheduling }.map(\.type)
    #expect(Set(SchedulingFact.payloads.keys).isSuperset(of: events))
    #expect(Set(SchedulingFact.payloads.keys).subtracting(events) == [NotificationRequested.type])
  }

  @Test func timersAreReadBackAsTheyWereSet() {
    let id: Identifier = "c 1 of many"
    for timer in [SchedulingTimer.reminder(id, hours: 24), .agendaReminder(id), .agendaMissing(id)] {
      #expect(SchedulingTimer(payload: timer.payload) == timer)
    }
    #expect(SchedulingTimer(payload: "nonsense") == nil)
  }

  @Test func partiesAreReadBackAsTheyAreStored() {
    for party in [Party.expert("e 1"), .team(ast(7)), .season("astana-2020"), .person("a b")] { #expect(Party(party.description) == party) }
    #expect(Party("nobody") == nil)
  }
}
