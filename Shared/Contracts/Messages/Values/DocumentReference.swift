/// Where a document lies and how to know that it is the same.
package struct DocumentReference: Codable, Hashable, Sendable {
  package var location: Link
  package var mediaType: String
  package var bytes: Int
  package var sha256: Digest

  package init(location: Link, mediaType: String, bytes: Int, sha256: Digest) {
    self.location = location
    self.mediaType = mediaType
    self.bytes = bytes
    self.sha256 = sha256
  }
}
