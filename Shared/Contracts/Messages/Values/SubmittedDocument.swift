/// A document of the application as a reference; the bytes are not put on the queue (rulebook 1.2).
package struct SubmittedDocument: Codable, Hashable, Sendable {
  package var kind: String?
  package var location: String?
  package var mediaType: String?
  package var bytes: Int?
  package var sha256: Digest?
  /// Of a presentation; at most ten.
  package var slides: Int?

  package init(
    kind: String? = nil, location: String? = nil, mediaType: String? = nil, bytes: Int? = nil, sha256: Digest? = nil, slides: Int? = nil
  ) {
    self.kind = kind
    self.location = location
    self.mediaType = mediaType
    self.bytes = bytes
    self.sha256 = sha256
    self.slides = slides
  }
}
