import Contracts
import Testing

@Suite struct SchemaTests {
  private func parsed(_ json: String) throws -> JSONValue { JSONValue(try JSONDocument(Array(json.utf8)).root) }

  @Test(.enabled(if: SchemaValidator.isAvailable))
  func theReferenceValidatorFindsTheMistakesThatTheDecoderFinds() throws {
    let mistakes = EverythingRecord.mistakes
    let instances = try [EverythingRecord.good] + mistakes.map { try EverythingRecord.with($0.member, $0.json) }
    let found = try SchemaValidator.problems(JSONSchema.data(of: EverythingRecord.self), instances.map(parsed))
    #expect(found.count == instances.count)
    #expect(found.first == [])
    for (mistake, pointers) in zip(mistakes, found.dropFirst()) {
      #expect(pointers == [mistake.pointer], "\(mistake)")
    }
  }

  @Test(.enabled(if: SchemaValidator.isAvailable))
  func theReferenceValidatorTakesWhatWeWrite() throws {
    let record = try EverythingRecord.decode(EverythingRecord.good).get()
    let written = JSONValue(try JSONDocument(ContractEncoder.encode(record)).root)
    #expect(try SchemaValidator.problems(JSONSchema.data(of: EverythingRecord.self), [written]) == [[]])
  }

  @Test func aSchemaSaysWhatIsRequiredAndWhatMayBeNull() throws {
    let schema = JSONSchema.data(of: EverythingRecord.self)
    #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["description"] == "Records one field of every kind.")
    let properties = try #require(schema["properties"])
    #expect(properties["text"] == ["type": "string", "maxLength": 8000])
    #expect(properties["maybeText"] == ["type": ["string", "null"], "maxLength": 8000])
    #expect(properties["round"] == ["type": "integer", "minimum": 1, "maximum": 2])
    #expect(properties["parts"] == ["type": "array", "items": ["$ref": "#/$defs/Part"], "maxItems": 3])
    #expect(properties["maybeDirection"] == ["anyOf": [["$ref": "#/$defs/Direction"], ["type": "null"]]])
    #expect(properties["marks"]?["propertyNames"]?["enum"] != nil)
    #expect(properties["anything"] == [:])
    #expect(schema["$defs"]?["Part"]?["required"] == ["name"])
    guard case .array(let required) = schema["required"] else { throw SchemaProblems() }
    #expect(required.contains("anything") && !required.contains("maybePart"))
  }

  @Test func theSchemaOfAMessageHasItsAttributes() throws {
    let schema = JSONSchema.message(EverythingRecord.type, payload: EverythingRecord.self)
    #expect(schema["$id"] == "https://saruar.kz/schemas/everything.record.v1.json")
    #expect(schema["title"] == "everything.record")
    #expect(schema["properties"]?["type"] == ["const": "kz.saruarlar.everything.record.v1"])
    #expect(schema["properties"]?["data"]?["properties"]?["text"] != nil)
    #expect(schema["required"] == ["specversion", "id", "source", "type", "region", "data"])
  }

  @Test func theSameTypeGivesTheSameSchema() {
    #expect(JSONSchema.data(of: EverythingRecord.self).pretty == JSONSchema.data(of: EverythingRecord.self).pretty)
  }

  @Test func prettyTextReadsBackAsTheValue() throws {
    let schema = JSONSchema.message(EverythingRecord.type, payload: EverythingRecord.self)
    #expect(try parsed(schema.pretty) == schema)
    #expect(try parsed(schema.compact) == schema)
    let short: JSONValue = ["a": [1, 2], "b": ["c": "d"], "e": [["f": 1]], "g": [:], "h": []]
    #expect(
      short.pretty == """
        {
          "a": [1, 2],
          "b": {"c": "d"},
          "e": [
            {"f": 1}
          ],
          "g": {},
          "h": []
        }

        """)
  }

  @Test(.enabled(if: SchemaValidator.isAvailable))
  func canonicalFormIsPythonsForTextAndWholeNumbers() throws {
    let texts = [
      #"{"я":"Ә ғ Қ ң – «ёлка»","a":[1,-20,true,null,{"z":{},"y":[]}],"B":"\u0416\n\"\\\/","б":"\u20ac","_":120331}"#,
      EverythingRecord.good,
    ]
    for text in texts {
      let value = text.replacing("3.0", with: "3")  // Python keeps 3.0 a float and prints it so
      let python = try SchemaValidator.run(
        script: "import json,sys; print(json.dumps(json.load(sys.stdin),sort_keys=True,separators=(',',':'),ensure_ascii=False),end='')",
        input: Array(value.utf8))
      let ours = CanonicalJSON.bytes(of: try JSONDocument(Array(value.utf8)).root)
      #expect(String(decoding: ours, as: UTF8.self) == String(decoding: python, as: UTF8.self))
    }
  }
}
