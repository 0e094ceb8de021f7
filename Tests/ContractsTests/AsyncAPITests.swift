import Contracts
import Programme
import Testing

@Suite struct AsyncAPITests {
  let document = AsyncAPIDocument.value

  @Test func theGoldenDocumentIsWhatTheTypesSay() throws {
    try ExampleGolden.check("asyncapi.json", document.pretty)
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    let references = references(document)
    let schemas = Set(Catalogue.types.map { "./Schemas/\($0.name).json" })
    #expect(schemas.isSubset(of: references))
    for reference in Set(references) {
      if reference.hasPrefix("./") {
        #expect(schemas.contains(reference))
      } else {
        let place = reference.dropFirst(2).split(separator: "/").reduce(Optional(document)) { $0?[String($1)] }
        #expect(place != nil, "\(reference)")
      }
    }
  }

  private func references(_ value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member in
        if member.name == "$ref", case .string(let target) = member.value { return [target] }
        return references(member.value)
      }
    case .array(let elements): elements.flatMap { references($0) }
    default: []
    }
  }

  @Test func everyCommandIsAnOperationWithItsAnswers() throws {
    for type in Catalogue.commands.map(\.type) + Catalogue.laneCommands.map(\.type) {
      let operation = try #require(document["operations"]?[type.name], "\(type)")
      #expect(operation["action"] == "receive")
      #expect(
        Set(references(try #require(operation["reply"]?["messages"])))
          == Set(Catalogue.outcomes(of: type).map { "#/channels/replies/messages/\($0.name)" }))
    }
  }

  @Test func everyPublishedTypeIsSentByExactlyOneOperation() throws {
    let senders = ServiceName.allCases.map(\.rawValue) + ["lane"]
    let sent = try senders.flatMap { references(try #require(document["operations"]?["\($0).publish"]?["messages"])) }
    #expect(sent.sorted() == Catalogue.published.map { "#/channels/events/messages/\($0.name)" }.sorted())
  }

  @Test func everyQueueCarriesWhatItsServiceOwnsAndHears() throws {
    for service in ServiceName.allCases {
      guard case .object(let messages) = document["channels"]?[service.rawValue]?["messages"] else {
        Issue.record("\(service) has no channel")
        continue
      }
      let expected =
        Catalogue.commands.filter { $0.service == service }.map(\.type.name)
        + Catalogue.events.filter { $0.heardBy.contains(service) }.map(\.type.name)
      #expect(messages.map(\.name) == expected)
    }
  }
}
