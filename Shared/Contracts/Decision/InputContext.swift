/// What a rule may know of a message besides its command.
package struct InputContext: Sendable {
  package var source: String
  /// SHA-256 of the canonical `data` (RFC 8785): the hash on receipts.
  package var contentHash: [UInt8]
  /// The bytes of `data` as received.
  package var content: ArraySlice<UInt8>

  package init(source: String, contentHash: [UInt8] = [], content: ArraySlice<UInt8> = []) {
    self.source = source
    self.contentHash = contentHash
    self.content = content
  }
}
