/// All problems of one reading of a message, in the order of discovery.
package struct SchemaProblems: Error, Equatable, Sendable {
  package private(set) var list: [SchemaProblem] = []
  /// Whether there are more than were kept.
  private(set) var isCut = false

  /// How many are told: a hostile body of 256 KiB can hold 100,000 mistakes, and our answer is not to outgrow it.
  package static let limit = 100

  package init() {}

  package var isEmpty: Bool { list.isEmpty }

  package mutating func add(at pointer: @autoclosure () -> String, _ problem: @autoclosure () -> String) {
    if list.count < Self.limit { list.append(SchemaProblem(pointer: pointer(), problem: problem())) } else { isCut = true }
  }

  package mutating func add(contentsOf others: SchemaProblems) {
    for other in others.list { add(at: other.pointer, other.problem) }
    isCut = isCut || others.isCut
  }

  mutating func cut() {
    isCut = true
  }

  /// The list, closed by a line that says so if there is more.
  package var told: [SchemaProblem] {
    isCut ? list + [SchemaProblem(pointer: "", problem: "has more problems than the \(Self.limit) that are told")] : list
  }
}
