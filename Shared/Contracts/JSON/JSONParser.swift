/// Reads a JSON text in one pass: validates UTF-8, finds the structure, and notes what we do not take.
///
/// Not recursive: open containers are on a list with a limit, so 20,000 brackets cost 64 steps and an error. Stricter than RFC 8259 in
/// nothing but size, depth and `JSONDocument.problems`. Keep one per lane: `recycle` gives the tape's memory back. Not thread-safe.
package struct JSONParser {
  package var limits: JSONLimits
  var tape: [JSONEntry] = []
  var at = 0
  var problems = TextProblems()
  /// The tape places of the containers that are open.
  private var open: [Int] = []
  /// Set between a bracket, comma or key and the value that must follow.
  private var awaitsValue = true
  /// The tape places of one object's keys while they are compared.
  var keys: [Int] = []

  package init(limits: JSONLimits = .message) {
    self.limits = limits
  }

  /// Takes the memory of a document that nobody needs any more.
  package mutating func recycle(_ document: consuming JSONDocument) {
    if document.tape.capacity > tape.capacity { tape = document.tape }
  }

  package mutating func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONDocument {
    let (tape, problems) = try tape(of: bytes)
    return JSONDocument(bytes: bytes, tape: tape, problems: problems)
  }

  mutating func tape(of bytes: [UInt8]) throws(JSONSyntaxError) -> (tape: [JSONEntry], problems: TextProblems) {
    guard bytes.count <= min(limits.bytes, Int(Int32.max)) else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
    reset(for: bytes.count)
    let text = bytes.span
    repeat {
      if awaitsValue { try value(text) } else { try separator(text) }
    } while awaitsValue || !open.isEmpty
    skipSpace(text)
    if at < text.count { throw .syntax(offset: at, expected: "the end") }
    return (exchange(&tape, with: []), problems)
  }

  private mutating func reset(for count: Int) {
    tape.removeAll(keepingCapacity: true)
    tape.reserveCapacity(max(32, count / 64))
    open.removeAll(keepingCapacity: true)
    problems = TextProblems()
    awaitsValue = true
    at = 0
  }

  /// A plain value, or the opening of a container up to its first value.
  private mutating func value(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    awaitsValue = false
    switch try byte(text) {
    case UInt8(ascii: "\""): try string(text, kind: .string)
    case UInt8(ascii: "{"): try begin(.object, text)
    case UInt8(ascii: "["): try begin(.array, text)
    case UInt8(ascii: "t"): try literal("true", .true, text)
    case UInt8(ascii: "f"): try literal("false", .false, text)
    case UInt8(ascii: "n"): try literal("null", .null, text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(text)
    default: throw .syntax(offset: at, expected: "a value")
    }
  }

  /// What follows a value in a container: a comma (and in an object the next key), or the container's end.
  private mutating func separator(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    let isObject = tape[open[open.count - 1]].kind == .object
    switch try byte(text) {
    case UInt8(ascii: ","):
      at += 1
      if isObject { try key(text) }
      awaitsValue = true
    case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"): end(text)
    default: throw .syntax(offset: at, expected: isObject ? "a comma or }" : "a comma or ]")
    }
  }

  private mutating func begin(_ kind: JSONEntry.Kind, _ text: Span<UInt8>) throws(JSONSyntaxError) {
    guard open.count < limits.depth else { throw .tooDeep(offset: at, limit: limits.depth) }
    open.append(tape.count)
    tape.append(JSONEntry(start: UInt32(at), end: 0, kind: kind))
    at += 1
    if try byte(text) == (kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return end(text) }
    if kind == .object { try key(text) }
    awaitsValue = true
  }

  private mutating func end(_ text: Span<UInt8>) {
    at += 1
    let place = open.removeLast()
    tape[place].end = UInt32(at)
    tape[place].link = UInt32(tape.count)
    if tape[place].kind == .object { noteDuplicateKeys(in: place, text) }
  }

  private mutating func key(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    guard try byte(text) == UInt8(ascii: "\"") else { throw .syntax(offset: at, expected: "a key in quotation marks") }
    try string(text, kind: .key)
    guard try byte(text) == UInt8(ascii: ":") else { throw .syntax(offset: at, expected: "a colon") }
    at += 1
  }

  /// The next byte that is no white space, not consumed.
  private mutating func byte(_ text: Span<UInt8>) throws(JSONSyntaxError) -> UInt8 {
    skipSpace(text)
    guard at < text.count else { throw .truncated(offset: at) }
    return text[at]
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while at < text.count, text[at] <= 0x20, text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x0D || text[at] == 0x09 { at += 1 }
  }
}

private func exchange<Value>(_ place: inout Value, with new: Value) -> Value {
  let old = place
  place = new
  return old
}
