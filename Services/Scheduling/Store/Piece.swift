internal import Postgres
internal import SchedulingRules

/// One statement of a load, and how its rows enter the state.
struct Piece {
  var statement: BoundStatement
  var read: (Row, inout SchedulingState) throws(PostgresError) -> Void
}
