package import Contracts
internal import Programme

/// A submitted application with the key by which its duplicates are found, computed once: loading, ordering and deciding all need it.
///
/// A class, as the message is some fifty texts: whoever looks at it shares one reference. Never changes.
package final class Submission: Sendable, Equatable {
  package let message: ApplicationSubmit
  package let key: DuplicateKey

  package init(_ message: consuming ApplicationSubmit, from source: String) {
    key = DuplicateKey(
      season: message.season, applicant: ApplicantKey.of(message.applicant, from: source),
      project: message.project.name.map { FoldedName($0).key } ?? "")
    self.message = message
  }

  package static func == (left: Submission, right: Submission) -> Bool {
    left.key == right.key && left.message == right.message
  }
}
