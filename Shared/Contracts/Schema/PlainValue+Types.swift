extension String: PlainValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    let entry = document.tape[place]
    guard entry.kind == .string else { throw NotPlain() }
    self = document.text(of: entry)
    guard hasAtMost(scalars: String.longest) else { throw NotPlain() }
  }
}

extension Bool: PlainValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    switch document.tape[place].kind {
    case .true: self = true
    case .false: self = false
    default: throw NotPlain()
    }
  }
}

extension Int: PlainValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    guard let number = document.whole(at: place) else { throw NotPlain() }
    self = number
  }
}

extension WholeNumber: PlainValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    guard let number = Self(try Int(document, at: place)) else { throw NotPlain() }
    self = number
  }
}

/// What `TextValue` types with a plain reading share.
extension TextValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    guard let value = Self(try String(document, at: place)) else { throw NotPlain() }
    self = value
  }
}

extension Identifier: PlainValue {}
extension Digest: PlainValue {}

extension Array: PlainValue where Element: PlainValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    let list = document.tape[place]
    guard list.kind == .array else { throw NotPlain() }
    self = []
    var element = place + 1
    while element < Int(list.link) {
      append(try Element(document, at: element))
      element = document.next(after: element)
    }
  }
}

extension AtMost: PlainValue where Element: PlainValue {
  package init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    guard let list = Self(try [Element](document, at: place)) else { throw NotPlain() }
    self = list
  }
}
