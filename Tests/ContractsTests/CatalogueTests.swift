import Contracts
import Testing

@Suite struct CatalogueTests {
  @Test func everyCommandOfTheTablesHasExactlyItsOneServiceAndItsOutcome() {
    let expected = CatalogueExpectations.commands.flatMap { service, commands in
      commands.map { Row(service: service, type: $0.key, success: $0.value) }
    }
    let actual = Catalogue.commands.map { Row(service: $0.service.rawValue, type: $0.type.name, success: $0.success.map(\.name)) }
    #expect(Set(actual) == Set(expected))
    #expect(actual.count == expected.count)
    #expect(actual.count == 64)
  }

  private struct Row: Hashable {
    var service: String
    var type: String
    var success: [String]
  }

  @Test func everyConsequenceIsKnown() {
    let actual = Catalogue.commands.filter { !$0.consequences.isEmpty }.map { ($0.type.name, $0.consequences.map(\.name)) }
    #expect(Dictionary(uniqueKeysWithValues: actual) == CatalogueExpectations.consequences)
  }

  @Test func everyEventOfTheTablesIsThereAndNoOther() {
    let answers = CatalogueExpectations.commands.values.flatMap { $0.values.flatMap(\.self) }
    let expected =
      Set(answers).union(CatalogueExpectations.consequences.values.joined()).union(CatalogueExpectations.timers.values.joined())
      .union(CatalogueExpectations.common)
    #expect(Set(Catalogue.events.map(\.type.name)) == expected)
    #expect(Catalogue.events.count == expected.count)
  }

  @Test func everyServiceHearsExactlyWhatItMust() {
    for service in ServiceName.allCases {
      var expected = Set(CatalogueExpectations.heardBy[service.rawValue, default: []])
      if service != .notifications {
        expected.formUnion(CatalogueExpectations.heardBy["all", default: []].filter { Catalogue.event(named: $0)?.source != service })
      }
      let actual = Catalogue.events.filter { $0.heardBy.contains(service) }.map(\.type.name)
      #expect(Set(actual) == expected, "\(service)")
    }
  }

  @Test func anAnswerComesFromTheServiceThatOwnsTheCommand() throws {
    for entry in Catalogue.commands {
      for type in entry.success + entry.consequences {
        #expect(try #require(Catalogue.event(type)).source == entry.service, "\(entry.type) → \(type)")
      }
    }
    for (service, types) in CatalogueExpectations.timers {
      for type in types { #expect(Catalogue.event(named: type)?.source?.rawValue == service, "\(type)") }
    }
  }

  @Test func everyTypeIsThereOnce() {
    #expect(Set(Catalogue.types).count == Catalogue.types.count)
    #expect(Set(Catalogue.types.map(\.cloudEventsType)).count == Catalogue.types.count)
  }

  @Test func everyNounWithACommandCanBeRefusedByItsOwner() {
    for entry in Catalogue.commands { #expect(Catalogue.refusal(entry.type.refused)?.source == entry.service, "\(entry.type)") }
    for entry in Catalogue.laneCommands { #expect(Catalogue.refusal(entry.type.refused)?.source == nil, "\(entry.type)") }
    let nouns = Set((Catalogue.commands.map(\.type) + Catalogue.laneCommands.map(\.type)).map(\.noun))
    #expect(Set(Catalogue.refusals.map(\.type.noun)) == nouns)
    #expect(Catalogue.refusals.count == nouns.count)
  }

  @Test func aLaneAnswersEveryCommandToIt() throws {
    #expect(Catalogue.laneCommands.map(\.type.name) == ["lane.echo", "lane.retry", "lane.discard", "lane.marker"])
    for entry in Catalogue.laneCommands {
      #expect(Catalogue.event(entry.success) != nil)
      for type in entry.consequences { #expect(Catalogue.event(type) != nil) }
    }
  }

  @Test func theOutcomesOfACommandAreItsSuccessItsRefusalAndTheFates() {
    let outcomes = Catalogue.outcomes(of: "application.preselect").map(\.name)
    #expect(
      outcomes == [
        "application.preselected", "application.declined", "application.refused", "message.rejected", "message.parked",
        "message.discarded",
      ])
    #expect(Catalogue.outcomes(of: "application.registered").isEmpty)
  }
}

extension Catalogue {
  static func event(named name: String) -> EventEntry? { MessageType(name: name).flatMap { event($0) } }
}
