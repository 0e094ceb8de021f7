/// A JSON text that has been read once: its bytes, and a flat tape of what stands where.
///
/// Immutable, and a class so that who looks at a part of it holds one reference. Strings and numbers are made only when somebody asks for them.
package final class JSONDocument: Sendable {
  package let bytes: [UInt8]
  let tape: [JSONEntry]
  private let found: TextProblems

  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// What is well-formed JSON and yet not taken: NUL and other control characters, halves of surrogate pairs, keys that stand twice in an
  /// object, numbers too big for a double. With any of these the content is not to be used, only its attributes for an answer.
  package var problems: SchemaProblems { found.told(of: self) }

  var hasProblems: Bool { !found.isEmpty }

  /// Parses with fresh buffers; a lane keeps a `JSONParser`.
  package convenience init(_ bytes: [UInt8], limits: JSONLimits = .message) throws(JSONSyntaxError) {
    var parser = JSONParser(limits: limits)
    let (tape, problems) = try parser.tape(of: bytes)
    self.init(bytes: bytes, tape: tape, problems: problems)
  }

  init(bytes: [UInt8], tape: [JSONEntry], problems: TextProblems) {
    self.bytes = bytes
    self.tape = tape
    found = problems
  }

  /// The place on the tape behind the value that begins at `index`.
  func next(after index: Int) -> Int {
    let entry = tape[index]
    return entry.kind.rawValue >= JSONEntry.Kind.array.rawValue ? Int(entry.link) : index + 1
  }
}
