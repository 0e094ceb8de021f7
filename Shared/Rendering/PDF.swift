/// A finished document: the same values give the same bytes.
package struct PDF: Sendable, Equatable {
  package let bytes: [UInt8]
  package let pages: Int
}
