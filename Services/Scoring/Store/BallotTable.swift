internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.ballot`: a version is added and never changed, but for ceasing to be the current one.
enum BallotTable {
  static let byKey = Statement("select * from scoring.ballot where region = $1 and (number = any ($2) or season = any ($3))")

  static let all = Statement("select * from scoring.ballot where region = $1")

  /// Before the new versions are added: the index allows one current ballot per juror and project.
  private static let supersede = Statement(
    """
    update scoring.ballot b set is_current = false from unnest($2, $3) as new (number, juror)
    where b.region = $1 and b.number = new.number and b.juror = new.juror and b.is_current
    """)

  private static let insert = Statement(
    """
    insert into scoring.ballot (region, number, juror, version, is_current, season, social_effect, programme_fit, sustainability,
      team_ability, team_rating, presentation, recorded_at)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      as row (number, juror, version, is_current, season, social_effect, programme_fit, sustainability, team_ability, team_rating,
        presentation, recorded_at)
    """)

  /// The criteria in the order of their columns.
  private static let criteria: [DefenceCriterion] = [.socialEffect, .programmeFit, .sustainability, .teamAbility, .teamRating]

  static func save(_ rows: [BallotRow], in state: ScoringState) throws -> [BoundStatement] {
    let numbers = Column(.text), jurors = Column(.text), versions = Column(.int8), current = Column(.bool), seasons = Column(.text)
    let marks = criteria.map { _ in Column(.int2) }
    let presentations = Column(.int8), recorded = Column(.timestamptz)
    for row in rows {
      numbers.append(row.key.number.description)
      jurors.append(row.key.juror.value)
      versions.append(row.key.version)
      current.append(state.ballots(for: row.key.number)[row.key.juror]?.key.version == row.key.version)
      seasons.append(row.season.value)
      for (criterion, column) in zip(criteria, marks) { column.append(row.marks[criterion].map { Int16($0.value) }) }
      presentations.append(row.presentation)
      recorded.append(row.recordedAt)
    }
    let region = Parameter.text(state.region.rawValue)
    let columns = [numbers, jurors, versions, current, seasons] + marks + [presentations, recorded]
    return [
      supersede.bind(region, .array(numbers), .array(jurors)),
      BoundStatement(statement: insert, parameters: [region] + columns.map { .array($0) }),
    ]
  }

  static func read(_ row: Row) throws(PostgresError) -> BallotRow {
    let key = BallotRow.Key(
      number: try row.value("number") { ApplicationNumber($0) }, juror: try row.value("juror") { Identifier($0) },
      version: try row.get("version"))
    var marks = WordMap<DefenceCriterion, Mark>()
    marks[.socialEffect] = try mark(row, "social_effect")
    marks[.programmeFit] = try mark(row, "programme_fit")
    marks[.sustainability] = try mark(row, "sustainability")
    marks[.teamAbility] = try mark(row, "team_ability")
    marks[.teamRating] = try mark(row, "team_rating")
    return BallotRow(
      key: key, season: try row.value("season") { Identifier($0) }, marks: marks, presentation: try row.get("presentation"),
      recordedAt: try row.get("recorded_at"))
  }

  private static func mark(_ row: Row, _ column: String) throws(PostgresError) -> Mark {
    let value: Int = try row.get(column)
    guard let mark = Mark(value) else { throw .decoding(column: column, reason: "\(value) is no mark") }
    return mark
  }
}
