import Contracts
import Foundation

/// The reference validator of JSON Schema, Python's `jsonschema`, in a process of its own; every call judges many instances at once.
enum SchemaValidator {
  /// Whether this machine has it; Debian's packages are `python3-jsonschema` and, for `date-time`, `python3-rfc3339-validator`.
  static let isAvailable = (try? run(script: "import jsonschema, rfc3339_validator", input: [])) != nil

  /// Checks that a schema is a good one of draft 2020-12, and tells for each instance the pointers of what it finds wrong, sorted.
  static func problems(_ schema: JSONValue, _ instances: [JSONValue]) throws -> [[String]] {
    let output = try run(script: script, input: JSONValue.array([schema, .array(instances)]).compactBytes)
    return try JSONDocument(output, limits: JSONLimits(bytes: 1 << 26, depth: 64)).root.elements.map { $0.elements.compactMap(\.string) }
  }

  /// Runs a Python script over an input; throws what it wrote to its error output unless it ends with 0.
  static func run(script: String, input: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inputFile, outputFile) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try Data(input).write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: outputFile)
    try process.run()
    process.waitUntilExit()
    let output = [UInt8](try Data(contentsOf: outputFile))
    guard process.terminationStatus == 0 else { throw ScriptFailure(output: String(decoding: output, as: UTF8.self)) }
    return output
  }

  struct ScriptFailure: Error {
    let output: String
  }

  /// Alternatives (`anyOf` with null) are followed into the branch that is meant; a missing member is told at its own place, as ours does.
  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator as V
    schema, instances = json.load(sys.stdin)
    V.check_schema(schema)
    validator = V(schema, format_checker=V.FORMAT_CHECKER)
    def pointer(path): return "".join("/" + str(p).replace("~", "~0").replace("/", "~1") for p in path)
    def places(error):
        at = list(error.absolute_path)
        if error.validator == "anyOf":
            meant = [e for e in error.context if e.schema.get("type") != "null"]
            return [p for e in meant for p in places(e)]
        if error.validator == "required":
            return [pointer(at + [error.message.split("'")[1]])]
        return [pointer(at)]
    print(json.dumps([sorted({p for e in validator.iter_errors(i) for p in places(e)}) for i in instances]))
    """
}
