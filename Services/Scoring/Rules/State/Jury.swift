package import Contracts
package import Programme

/// The roster of a season's jury with everybody who took somebody's seat (rulebook 4.2, 4.3).
package struct Jury: Codable, Sendable, Equatable {
  package var version: Int
  package var jurors: [Juror]
  package var reserves: [Juror]
  /// In the order in which they were decided.
  package var substitutions: [Substitution]

  package init(version: Int, jurors: [Juror], reserves: [Juror], substitutions: [Substitution] = []) {
    self.version = version
    self.jurors = jurors
    self.reserves = reserves
    self.substitutions = substitutions
  }

  /// Juror or reserve of that id.
  package func member(_ id: Identifier) -> Juror? {
    jurors.first { $0.juror == id } ?? reserves.first { $0.juror == id }
  }

  /// Who sits for a project, seat by seat in the order of the roster: later substitutions stand on earlier ones.
  ///
  /// One for the season counts for every project where the one who goes still sits; ballots that they have cast no longer count there.
  /// Nil asks for the seats of a project that no substitution names.
  package func seats(for number: ApplicationNumber?) -> [Identifier] {
    var seats = jurors.compactMap(\.juror)
    for substitution in substitutions where substitution.number == nil || substitution.number == number {
      guard let seat = seats.firstIndex(of: substitution.out), !seats.contains(substitution.in) else { continue }
      seats[seat] = substitution.in
    }
    return seats
  }

  /// The projects that some substitution names.
  package var named: Set<ApplicationNumber> { Set(substitutions.compactMap(\.number)) }
}
