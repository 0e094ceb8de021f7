package import Programme

extension String: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> String {
    let entry = document.tape[place]
    guard entry.kind == .string, case let text = document.text(of: entry), text.hasAtMost(scalars: longest) else { throw NotPlain() }
    return text
  }
}

extension Bool: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Bool {
    switch document.tape[place].kind {
    case .true: true
    case .false: false
    default: throw NotPlain()
    }
  }
}

extension Int: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Int {
    try plain(document.whole(at: place))
  }
}

extension WholeNumber: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Self {
    try plain(Self(try Int.read(document, at: place)))
  }
}

/// What text types with a plain reading share.
extension TextValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Self {
    try plain(Self(try String.read(document, at: place)))
  }
}

extension Identifier: PlainValue {}
extension Digest: PlainValue {}

/// What vocabularies with a plain reading share.
extension VocabularyValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Self {
    try plain(Self(rawValue: try String.read(document, at: place)))
  }
}

extension Language: PlainValue {}

extension LocalDate: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> LocalDate {
    try plain(LocalDate(iso: try String.read(document, at: place)))
  }
}

extension Array: PlainValue where Element: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> [Element] {
    let list = document.tape[place]
    guard list.kind == .array else { throw NotPlain() }
    var elements: [Element] = []
    var element = place + 1
    while element < Int(list.link) {
      elements.append(try Element.read(document, at: element))
      element = document.next(after: element)
    }
    return elements
  }
}

extension AtMost: PlainValue where Element: PlainValue {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Self {
    try plain(Self(try [Element].read(document, at: place)))
  }
}

private func plain<Value>(_ value: Value?) throws(NotPlain) -> Value {
  guard let value else { throw NotPlain() }
  return value
}
