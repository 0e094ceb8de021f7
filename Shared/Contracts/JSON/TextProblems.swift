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

  var isEmpty: Bool { found.isEmpty }

  /// The problems with their pointers into the document, in the order of discovery.
  func told(of document: JSONDocument) -> SchemaProblems {
    var problems = SchemaProblems()
    for (kind, place) in found {
      let isKey = document.tape[place].kind == .key
      problems.add(at: document.pointer(to: kind == .duplicateKey ? place + 1 : place), kind.text(isKey: isKey))
    }
    if isCut { problems.cut() }
    return problems
  }
}
