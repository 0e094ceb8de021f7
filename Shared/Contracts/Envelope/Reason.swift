package import Programme

/// One reason of a refusal: what an applicant reads, in both languages.
package struct Reason: Codable, Hashable, Sendable {
  /// A stable word for programs, such as `team-too-small` or `not-yet-known`.
  package var code: String
  /// JSON Pointer into the whole message; absent where no one field is at fault.
  package var field: String?
  package var message: LocalizedText
  /// True where the same command may succeed later under a new id.
  package var retryable: Bool?

  package init(code: String, field: String? = nil, message: LocalizedText, retryable: Bool? = nil) {
    self.code = code
    self.field = field
    self.message = message
    self.retryable = retryable
  }
}
