internal import Postgres
internal import Programme
internal import SchedulingRules

// Owner: courses.

/// How the rows of part II are loaded and saved.
enum CourseTables {
  /// Its tables, a child before its parent.
  static let names: [String] = []

  static func pieces(_ keys: SchedulingKeys, _ region: Region) -> [Piece] { [] }

  static func saves(_ state: SchedulingState, _ region: Region) throws -> [BoundStatement] { [] }

  /// Every row of a region, for the audit.
  static func snapshot(_ region: Region) -> [Piece] { [] }
}
