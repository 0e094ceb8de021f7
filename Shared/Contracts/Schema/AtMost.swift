/// A list with an upper limit that its type names: `AtMost<50, TeamMember>`.
///
/// A longer list is a problem at the list's own place; its elements are read all the same, so that their problems are told too.
package struct AtMost<let limit: Int, Element: Codable & Sendable>: Codable, Sendable {
  package let elements: [Element]

  /// Nil where there are too many.
  package init?(_ elements: [Element]) {
    guard elements.count <= limit else { return nil }
    self.elements = elements
  }

  package init(from decoder: any Decoder) throws {
    let elements = try [Element](from: decoder)
    if elements.count > limit { try decoder.note("must have at most \(limit) elements, has \(elements.count)") }
    self.elements = elements
  }

  package func encode(to encoder: any Encoder) throws {
    try elements.encode(to: encoder)
  }
}

extension AtMost: Equatable where Element: Equatable {}
extension AtMost: Hashable where Element: Hashable {}

extension AtMost: RandomAccessCollection {
  package var startIndex: Int { elements.startIndex }
  package var endIndex: Int { elements.endIndex }
  package subscript(position: Int) -> Element { elements[position] }
}

extension AtMost: ExpressibleByArrayLiteral {
  /// Traps where there are too many: a literal is the programmer's.
  package init(arrayLiteral elements: Element...) {
    precondition(elements.count <= limit, "at most \(limit) elements")
    self.elements = elements
  }
}
