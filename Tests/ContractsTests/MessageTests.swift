import Contracts
import Programme
import Testing

@Suite struct MessageTests {
  @Test func everyExampleIsReadAsWhatItWas() throws {
    for type in Catalogue.types {
      let example = try #require(Catalogue.examplePayload(type), "\(type) has no example")
      try readsBack(example, type)
    }
  }

  private func readsBack<Value: Payload>(_ value: Value, _ type: MessageType) throws {
    let bytes = try ContractEncoder.encode(value)
    let again = try ContractDecoder.decode(Value.self, from: JSONDocument(bytes).root).get()
    #expect(String(decoding: try ContractEncoder.encode(again), as: UTF8.self) == String(decoding: bytes, as: UTF8.self), "\(type)")
  }

  @Test func everySummaryIsASentence() throws {
    for type in Catalogue.types {
      let summary = try #require(Catalogue.payload(type)).summary
      #expect(summary.hasSuffix(".") && summary.first?.isUppercase == true && !summary.contains("\n"), "\(type): \(summary)")
    }
  }

  @Test func everyFieldIsNamedInCamelCase() throws {
    for type in Catalogue.types {
      let payload = try #require(Catalogue.payload(type))
      for name in fields(JSONSchema.data(of: payload)) {
        #expect(name.wholeMatch(of: /[a-z][a-z0-9]*([A-Z][a-z0-9]*)*/) != nil, "\(type): \(name)")
      }
    }
  }

  /// The names of all properties, at any depth.
  private func fields(_ schema: JSONValue) -> [String] {
    switch schema {
    case .object(let members):
      members.flatMap { member in
        if member.name == "properties", case .object(let properties) = member.value {
          return properties.flatMap { [$0.name] + fields($0.value) }
        }
        return fields(member.value)
      }
    case .array(let elements): elements.flatMap { fields($0) }
    default: []
    }
  }

  @Test func everyEventOfASeasonOrProjectNamesIt() throws {
    let exempt: Set<String> = [
      "expert", "availability", "session", "attendance", "agenda", "consultation", "survey", "report", "certificate", "account", "offer",
      "coin", "purchase", "coverage", "ledger", "mentor", "message", "notification", "lane", "conflict",
    ]
    for entry in Catalogue.events where !exempt.contains(entry.type.noun) {
      let required = try #require(JSONSchema.data(of: entry.payload)["required"], "\(entry.type)")
      guard case .array(let names) = required else { continue }
      #expect(names.contains("season"), "\(entry.type)")
    }
  }
}
