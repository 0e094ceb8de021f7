import Contracts
import Programme
import ScoringRules

/// Every protocol is what its ballots make, sealed with the hash that anyone can recompute, and every project has the score that stands in it
/// (rulebook 4.3 to 4.6). Pure.
enum ProtocolCheck {
  static func run(_ state: ScoringState, _ breaches: inout Breaches) {
    let ballots = Dictionary(grouping: state.ballots.values, by: \.season)
    for (name, record) in state.protocols.sorted(by: { $0.key.value < $1.key.value }) {
      let place = "scoring.protocol \(name)"
      guard let season = state.seasons[record.closed.season], let jury = season.jury else {
        breaches.add(.protocol, place, "is of a season without a jury")
        continue
      }
      let problems = Recount.problems(of: record.closed, jury: jury, ballots: ballots[season.season] ?? [], policy: season.policy)
      for problem in problems { breaches.add(.protocol, place, problem) }
      amendments(of: record, place, &breaches)
      scores(in: record, state, &breaches)
    }
  }

  /// Each continues the seal of the one before.
  private static func amendments(of record: ProtocolRecord, _ place: String, _ breaches: inout Breaches) {
    var previous = record.closed.hash
    for (index, amendment) in record.amendments.enumerated() {
      let name = "amendment \(amendment.amendment)"
      if amendment.amendment != index + 1 { breaches.add(.protocol, place, "\(name) stands in the place of \(index + 1)") }
      if amendment.previous != previous { breaches.add(.protocol, place, "\(name) does not continue the seal before it") }
      if (try? Seal.hash(of: amendment)) != amendment.hash { breaches.add(.protocol, place, "the hash of \(name) is another") }
      previous = amendment.hash
    }
  }

  private static func scores(in record: ProtocolRecord, _ state: ScoringState, _ breaches: inout Breaches) {
    for row in record.closed.projects {
      let score = state.projects[row.number]?.score
      guard score?.total != row.total || score?.passed != row.passed || score?.band != row.band else { continue }
      let told = score?.total.map { "\($0)" } ?? "no"
      breaches.add(.protocol, "scoring.project \(row.number)", "has \(told) points, the protocol gives \(row.total)")
    }
  }
}
