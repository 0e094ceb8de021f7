// Owner: courses.

/// What commands of part II need to see besides seasons, projects, experts and their times.
package struct CourseKeys: Sendable, Equatable {
  package init() {}
}
