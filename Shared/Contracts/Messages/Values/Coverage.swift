/// Points in circulation and the offers that stand behind them (rulebook 6.3).
package struct Coverage: Codable, Hashable, Sendable {
  package var circulation: Int
  /// Σ price × unreserved stock of live offers.
  package var offers: Int
  /// Offers in per cent of circulation, rounded down; missing while nothing circulates.
  package var percent: Int?

  package init(circulation: Int, offers: Int, percent: Int? = nil) {
    self.circulation = circulation
    self.offers = offers
    self.percent = percent
  }
}
