internal import Contracts
internal import Programme

// Owner: courses.

/// The rows of part II: sessions, attendance, pairs, plans, conflicts, reports, characteristics, defence.
package struct CourseState: Sendable, Equatable {
  package private(set) var changes = CourseChanges()

  package init() {}
}

/// Which rows of part II a batch has made or changed.
package struct CourseChanges: Sendable, Equatable {
  package init() {}
}
