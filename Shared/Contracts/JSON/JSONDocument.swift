/// A JSON text that has been read once: its bytes, and a flat tape of what stands where.
///
/// Immutable and cheap to pass on (two references). Strings and numbers are made only when somebody asks for them.
package struct JSONDocument: Sendable {
  package let bytes: [UInt8]
  let tape: [JSONEntry]
  /// What is well-formed JSON and yet not taken: NUL and other control characters, halves of surrogate pairs, keys that stand twice in an
  /// object, numbers too big for a double. With any of these the content is not to be used, only its attributes for an answer.
  package let problems: SchemaProblems

  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// Parses with fresh buffers; a lane keeps a `JSONParser`.
  package init(_ bytes: [UInt8], limits: JSONLimits = .message) throws(JSONSyntaxError) {
    var parser = JSONParser(limits: limits)
    self = try parser.parse(bytes)
  }

  init(bytes: [UInt8], tape: [JSONEntry], problems: SchemaProblems) {
    self.bytes = bytes
    self.tape = tape
    self.problems = problems
  }

  /// The place on the tape behind the value that begins at `index`.
  func next(after index: Int) -> Int {
    let entry = tape[index]
    return entry.kind.rawValue >= JSONEntry.Kind.array.rawValue ? Int(entry.link) : index + 1
  }
}
