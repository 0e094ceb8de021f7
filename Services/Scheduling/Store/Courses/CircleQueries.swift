internal import Postgres

/// Whole seasons, named or found by their sessions: the rows of part I that sessions concern.
enum CircleQueries {
  static let seasons = Statement(
    """
    select announced, given from scheduling.season
    where region = $1 and season in (select scheduling.seasons_of($1, $2, $3, $4))
    """)

  static let projects = Statement(
    "select * from scheduling.project where region = $1 and season in (select scheduling.seasons_of($1, $2, $3, $4))")

  /// Mentors of the projects, and whoever leads the sessions and is an expert.
  static let experts = Statement(
    """
    select * from scheduling.expert
    where region = $1 and expert in (
      select mentor from scheduling.project where region = $1 and season in (select scheduling.seasons_of($1, $2, $3, $4))
      union
      select jsonb_array_elements_text(leaders) from scheduling.session where region = $1 and session = any ($2))
    """)

  /// The times that the sessions named have, and all times of those who lead them.
  static let busy = Statement(
    """
    with leader as (select jsonb_array_elements_text(leaders) as name from scheduling.session where region = $1 and session = any ($2))
    select * from scheduling.busy
    where region = $1 and kind = 'session' and occupant = any ($2)
    union
    select * from scheduling.busy
    where region = $1 and party in (
      select unnest($3) union select 'expert ' || name from leader union select 'person ' || name from leader)
    """)
}
