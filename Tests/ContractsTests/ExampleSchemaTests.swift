import Contracts
import Programme
import Testing

/// What the schema says and what the decoder does are the same: on every example, and on every example with one place made different.
@Suite struct ExampleSchemaTests {
  @Test func everyExampleIsValidByTheSchemaOfItsType() throws {
    for type in Catalogue.types {
      var validator = ExampleValidator(try #require(Catalogue.schema(type)))
      #expect(try validator.accepts(try #require(Catalogue.example(type))), "\(type)")
    }
  }

  @Test(arguments: Catalogue.types) func schemaAndDecoderAgreeOnEveryChangedExample(type: MessageType) throws {
    let payload = try #require(Catalogue.payload(type))
    let data = try #require(Catalogue.example(type)?["data"])
    var validator = ExampleValidator(JSONSchema.data(of: payload))
    var refused = 0
    for changed in variants(of: data) {
      let verdict = try validator.accepts(changed)
      if try decoderAccepts(payload, changed) != verdict {
        Issue.record("\(type): the schema \(verdict ? "accepts" : "refuses") \(changed.compact), the decoder does not")
      }
      if !verdict { refused += 1 }
    }
    #expect(refused > 0, "nothing was wrong with any change of \(type)")
  }

  private func decoderAccepts<Value: Payload>(_ type: Value.Type, _ data: JSONValue) throws -> Bool {
    switch ContractDecoder.decode(type, from: try JSONDocument(data.compactBytes).root) {
    case .success: true
    case .failure: false
    }
  }

  /// What a place is changed to: every kind of value, and texts and numbers at the edges of our limits.
  private static let substitutes: [JSONValue] = [
    nil, true, 0, -1, 4, 2_000_000_000, "", "x", " x ", "2020-02-30", "astana", [], ["x"], [:], ["unknown-word": 1],
  ]
  private static let longTexts: [JSONValue] = [129, 301, 2049, 8001].map { .string(String(repeating: "ә", count: $0)) }

  /// The value with one place at a time, at any depth, replaced or taken out.
  private func variants(of value: JSONValue) -> [JSONValue] {
    var variants = Self.substitutes
    switch value {
    case .object(let members):
      for place in members.indices {
        var fewer = members
        fewer.remove(at: place)
        variants.append(.object(fewer))
        for inner in self.variants(of: members[place].value) {
          var changed = members
          changed[place].value = inner
          variants.append(.object(changed))
        }
      }
    case .array(let elements):
      for place in elements.indices.prefix(1) {
        variants += self.variants(of: elements[place]).map { .array([$0] + elements.dropFirst()) }
      }
    case .string: variants += Self.longTexts
    default: break
    }
    return variants
  }
}
