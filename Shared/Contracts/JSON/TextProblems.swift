/// Problems found while parsing, at places of the tape: pointers can be told only when the tape is complete.
struct TextProblems: Sendable {
  enum Kind: Hashable {
    case nul, control, surrogate, duplicateKey, hugeNumber

    func text(isKey: Bool) -> String {
      switch self {
      case .nul: isKey ? "has a key that contains NUL" : "must not contain NUL"
      case .control:
        isKey ? "has a key that contains a control character" : "must not contain control characters except tab and line breaks"
      case .surrogate: isKey ? "has a key that contains half a surrogate pair" : "must not contain half a surrogate pair"
      case .duplicateKey: "stands twice in its object"
      case .hugeNumber: "must be a number that a double can hold"
      }
    }
  }

  private(set) var found: [(kind: Kind, place: Int)] = []
  private(set) var isCut = false

  mutating func add(_ kind: Kind, at place: Int) {
    if found.count < SchemaProblems.limit { found.append((kind, place)) } else { isCut = true }
  }
}

extension JSONDocument {
  init(bytes: [UInt8], tape: [JSONEntry], problems found: TextProblems) {
    self.init(bytes: bytes, tape: tape, problems: SchemaProblems())
    guard !found.found.isEmpty else { return }
    var problems = SchemaProblems()
    for (kind, place) in found.found {
      let isKey = tape[place].kind == .key
      problems.add(at: pointer(to: kind == .duplicateKey ? place + 1 : place), kind.text(isKey: isKey))
    }
    if found.isCut { problems.cut() }
    self.init(bytes: bytes, tape: tape, problems: problems)
  }
}
