/// A value in a document; asking it for something it is not gives nil.
package struct JSONNode: Sendable {
  package enum Kind: Sendable { case null, bool, number, string, array, object }

  package let document: JSONDocument
  let index: Int

  private var entry: JSONEntry { document.tape[index] }

  package var kind: Kind {
    switch entry.kind {
    case .null: .null
    case .true, .false: .bool
    case .number: .number
    case .string, .key: .string
    case .array: .array
    case .object: .object
    }
  }

  package var isNull: Bool { entry.kind == .null }

  package var bool: Bool? {
    switch entry.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  package var string: String? {
    entry.kind == .string ? document.text(of: entry) : nil
  }

  /// The number if it is whole and within `Int`; `3.0` and `3e2` are.
  package var int: Int? {
    entry.kind == .number ? document.int(of: entry) : nil
  }

  package var double: Double? {
    entry.kind == .number ? document.double(of: entry) : nil
  }

  /// Where the value stands in the document's bytes, quotation marks included.
  package var range: Range<Int> {
    entry.kind == .string || entry.kind == .key ? Int(entry.start) - 1..<Int(entry.end) + 1 : entry.range
  }

  package var raw: ArraySlice<UInt8> { document.bytes[range] }

  /// The members of an object in their order; empty for anything else.
  package var members: [(key: String, value: JSONNode)] {
    guard entry.kind == .object else { return [] }
    return places(step: 2).map { (document.text(of: document.tape[$0]), JSONNode(document: document, index: $0 + 1)) }
  }

  /// The elements of an array; empty for anything else.
  package var elements: [JSONNode] {
    guard entry.kind == .array else { return [] }
    return places(step: 1).map { JSONNode(document: document, index: $0) }
  }

  /// The first member of that name; nil where there is none or this is no object.
  package subscript(name: String) -> JSONNode? {
    guard entry.kind == .object else { return nil }
    return document.member(name, of: index, from: index + 1).map { JSONNode(document: document, index: $0) }
  }

  /// The value's JSON Pointer (RFC 6901) in the document; the root's is empty.
  package var pointer: String { document.pointer(to: index) }

  /// The tape places of an array's elements, or of an object's keys (`step` 2: the value stands behind its key).
  private func places(step: Int) -> [Int] {
    var places: [Int] = []
    var place = index + 1
    let end = Int(entry.link)
    while place < end {
      places.append(place)
      place = document.next(after: place + step - 1)
    }
    return places
  }
}
