package import Contracts
package import Programme

/// Counts a closed protocol again from the ballots, the roster and the policy: for the audit (rulebook 4.6).
package enum Recount {
  /// What is wrong with the protocol, in words; empty where everything agrees.
  ///
  /// `ballots` are all versions of the season's; those of the last version count, if their juror sat for the project.
  package static func problems(of closed: ProtocolClosed, jury: Jury, ballots: some Sequence<BallotRow>, policy: Policy) -> [String] {
    var latest: [ApplicationNumber: [Identifier: BallotRow]] = [:]
    for ballot in ballots where ballot.key.version > latest[ballot.key.number]?[ballot.key.juror]?.key.version ?? 0 {
      latest[ballot.key.number, default: [:]][ballot.key.juror] = ballot
    }
    var problems: [String] = []
    for row in closed.projects {
      let matrix = jury.seats(for: row.number).compactMap { juror in
        latest[row.number]?[juror].map { JurorMarks(juror: juror, marks: $0.marks) }
      }
      problems += self.problems(of: row, matrix, policy)
    }
    if Standing.ordered(closed.projects) != closed.projects { problems.append("the projects of \(closed.protocol) are not in their order") }
    if closed.projects.filter(\.passed).map(\.number) != closed.passed { problems.append("the list of those that passed is another") }
    if (try? Seal.hash(of: closed)) != closed.hash { problems.append("the hash of \(closed.protocol) is another") }
    return problems
  }

  private static func problems(of row: ProtocolRow, _ matrix: [JurorMarks], _ policy: Policy) -> [String] {
    if matrix.count != policy.jurySize { return ["\(row.number) has \(matrix.count) ballots, not \(policy.jurySize)"] }
    if let incomplete = matrix.first(where: { $0.marks.values.count != DefenceCriterion.allCases.count }) {
      return ["the ballot of \(incomplete.juror) for \(row.number) is not complete"]
    }
    let counted = Standing.row(row.number, name: row.name, matrix: matrix, policy: policy)
    if counted == row { return [] }
    return counted.total == row.total
      ? ["the line of \(row.number) is another than its ballots make"]
      : ["\(row.number) has \(row.total) in the protocol, its ballots make \(counted.total)"]
  }
}
