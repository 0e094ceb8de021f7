import Contracts
import Foundation
import Programme
import Testing

@Suite(.serialized) struct ExampleTests {
  @Test func everyTypeHasItsGoldenExampleAndSchema() throws {
    for type in Catalogue.types {
      try ExampleGolden.check("Examples/\(type.name).json", #require(Catalogue.example(type), "\(type)").pretty)
      try ExampleGolden.check("Schemas/\(type.name).json", #require(Catalogue.schema(type), "\(type)").pretty)
    }
    let names = Set(Catalogue.types.map { "\($0.name).json" })
    try ExampleGolden.checkNames(in: "Examples", names)
    try ExampleGolden.checkNames(in: "Schemas", names)
  }

  @Test func everyGoldenExampleIsReadByTheEnvelopeAndItsType() throws {
    for type in Catalogue.types where Catalogue.refusal(type) == nil {
      let body = Array(try Data(contentsOf: ExampleGolden.contracts.appending(path: "Examples/\(type.name).json")))
      let payload = try #require(Catalogue.payload(type) as? any Message.Type)
      try isRead(payload, body)
    }
  }

  private func isRead<Value: Message>(_ payload: Value.Type, _ body: [UInt8]) throws {
    var reader = EnvelopeReader(region: .astana, types: [payload])
    let envelope = try reader.read(body, routingKey: payload.type.routingKey(region: "astana"), contentType: "application/json").get()
    let value = try envelope.decode(payload).get()
    let example = try #require(Catalogue.examplePayload(payload.type))
    #expect(try ContractEncoder.encode(value) == ContractEncoder.encode(example), "\(payload.type)")
    #expect(envelope.type == payload.type)
  }

  @Test(.enabled(if: Python.hasJSONSchema, "needs python3 with jsonschema"))
  func everyGoldenExampleIsValidToAnIndependentValidator() throws {
    let script = """
      import json, pathlib, sys
      from jsonschema import Draft202012Validator
      root = pathlib.Path(sys.argv[1])
      count = 0
      for path in sorted((root / "Schemas").glob("*.json")):
          schema = json.loads(path.read_text(encoding="utf-8"))
          Draft202012Validator.check_schema(schema)
          example = json.loads((root / "Examples" / path.name).read_text(encoding="utf-8"))
          validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
          for error in validator.iter_errors(example):
              print(path.name, error.json_path, error.message)
          broken = dict(example, data=[])
          if validator.is_valid(broken):
              print(path.name, "accepts data that is no object")
          count += 1
      print("checked", count)
      """
    let output = try Python.run(script, ExampleGolden.contracts.path(percentEncoded: false))
    #expect(output == "checked \(Catalogue.types.count)\n")
  }
}

/// The machine's Python, if it has one: an independent pair of eyes, never a need.
enum Python {
  static let hasJSONSchema = (try? run("import jsonschema; print('yes')", "")) == "yes\n"

  static func run(_ script: String, _ argument: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", script, argument]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
