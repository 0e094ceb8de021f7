package import Contracts

/// The jury of a season as scoring tells it: who must be there on the defence day (rulebook 3.9, 4.2).
package struct JuryRow: Sendable, Equatable {
  package let season: Identifier
  package var jurors: [Juror]
  package var reserves: [Juror]

  package init(season: Identifier, jurors: [Juror], reserves: [Juror]) {
    self.season = season
    self.jurors = jurors
    self.reserves = reserves
  }
}
