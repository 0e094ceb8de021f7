/// Where the points of a settled purchase go (rulebook 6.2).
package struct Proceeds: Codable, Hashable, Sendable {
  package var kind: ProceedsKind
  /// Of a pledge: the project's number or account.
  package var project: Identifier?

  package init(kind: ProceedsKind, project: Identifier? = nil) {
    self.kind = kind
    self.project = project
  }
}
