/// The fields of one object, read by name without the detour over `Decoder`.
///
/// Fields are mostly asked for in the order in which they stand, so a search begins behind the previous hit. A search that finds nothing
/// looks at every name once.
package struct FieldReader {
  private let document: JSONDocument
  private let object: Int
  /// Where the key of the next field is likely to stand.
  private var next: Int

  init(_ document: JSONDocument, at place: Int) throws(NotPlain) {
    guard document.tape[place].kind == .object else { throw NotPlain() }
    self.document = document
    object = place
    next = place + 1
  }

  /// A field that must be there.
  package mutating func required<Value: PlainValue>(_ name: StaticString) throws(NotPlain) -> Value {
    guard let place = find(name) else { throw NotPlain() }
    return try Value.read(document, at: place)
  }

  /// A field that may be absent or null.
  package mutating func optional<Value: PlainValue>(_ name: StaticString) throws(NotPlain) -> Value? {
    guard let place = find(name), document.tape[place].kind != .null else { return nil }
    return try Value.read(document, at: place)
  }

  private mutating func find(_ name: StaticString) -> Int? {
    guard let place = document.member(name, of: object, from: next) else { return nil }
    next = document.next(after: place)
    return place
  }
}
