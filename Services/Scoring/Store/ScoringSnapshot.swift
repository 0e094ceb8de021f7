internal import Contracts
internal import Lane
package import Postgres
package import Programme
package import ScoringRules

/// All rows of a region as a state, for the audit: what the events must rebuild.
package enum ScoringSnapshot {
  package static func load(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> ScoringState {
    let here = Parameter.text(region.rawValue)
    let results = try connection.run(
      [
        SeasonTable.all, ProjectTable.all, BallotTable.all, ProtocolTable.all, ProtocolTable.allAmendments, DiagnosisTable.all,
        AssessmentTable.all, ExpertTable.all, AccreditationTable.all,
      ].map { $0.bind(here) })
    var state = ScoringState(region: region)
    for row in results[0] { state.load(try SeasonTable.read(row)) }
    for row in results[1] { state.load(try ProjectTable.read(row)) }
    for row in results[2] { state.load(try BallotTable.read(row)) }
    for row in results[3] { state.load(try ProtocolTable.read(row)) }
    for row in results[4] { state.load(try ProtocolTable.readAmendment(row)) }
    for row in results[5] { state.load(try DiagnosisTable.read(row)) }
    for row in results[6] { state.load(try AssessmentTable.read(row)) }
    for row in results[7] { state.load(try ExpertTable.read(row)) }
    for row in results[8] { state.load(try AccreditationTable.read(row)) }
    return state
  }
}
