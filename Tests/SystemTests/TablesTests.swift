import CertificatesRules
import CertificatesStore
import Contracts
import IntakeRules
import IntakeStore
import Lane
import Programme
import SchedulingRules
import SchedulingStore
import ScoringRules
import ScoringStore
import SettlementRules
import SettlementStore
import Testing

/// A lane that lost its connection starts over with new tables; the old ones, megabytes of columns, must go with what they were about to read.
@Suite
struct TablesTests {
  private let region = Region.astana
  private let season = Identifier("ast-2020")

  @Test func intakeGivesItsTablesBackInTheMiddleOfALoad() {
    var keys = IntakeKeys()
    keys.seasons = [season]
    #expect(isGivenBack(keys) { IntakeTables(region: region) })
  }

  @Test func schedulingGivesItsTablesBackInTheMiddleOfALoad() {
    var keys = SchedulingKeys()
    (keys.seasons, keys.latestSeason, keys.courses.latestTimetable) = ([season], true, true)
    #expect(isGivenBack(keys) { SchedulingTables(region: region) })
  }

  @Test func scoringGivesItsTablesBackInTheMiddleOfALoad() {
    var keys = ScoringKeys()
    (keys.seasons, keys.wholeSeasons) = ([season], [season])
    #expect(isGivenBack(keys) { ScoringTables(region: region) })
  }

  @Test func certificatesGiveTheirTablesBackInTheMiddleOfALoad() {
    var keys = CertificatesKeys()
    (keys.seasons, keys.waitingFor) = (true, [season])
    #expect(isGivenBack(keys) { CertificatesTables(region: region) })
  }

  @Test func settlementGivesItsTablesBackInTheMiddleOfALoad() {
    var keys = SettlementKeys()
    (keys.market, keys.offers) = (true, [season])
    #expect(isGivenBack(keys) { SettlementTables(region: region) })
  }

  private func isGivenBack<Tables: LaneTables & AnyObject>(_ keys: Tables.Keys, _ make: () -> Tables) -> Bool {
    weak var seen: Tables?
    do {
      let tables = make()
      seen = tables
      #expect(!tables.loads(keys).isEmpty)
    }
    return seen == nil
  }
}
