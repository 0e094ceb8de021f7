/// What goes with the statement of transition: a document, or a certificate by its number (rulebook 1.11).
package struct Attachment: Codable, Hashable, Sendable {
  package var kind: AttachmentKind
  package var certificate: Identifier?
  package var reference: DocumentReference?

  package init(kind: AttachmentKind, certificate: Identifier? = nil, reference: DocumentReference? = nil) {
    self.kind = kind
    self.certificate = certificate
    self.reference = reference
  }
}
