import Programme
import Testing

@testable import Lane

@Suite struct LaneClockTests {
  private let wall = Instant(secondsSince1970: 1000)
  private let store = Instant(secondsSince1970: 5000)

  @Test func wallCarriesTheStoresClockOn() {
    var clock = LaneClock()
    clock.read(store, isVirtual: false, at: wall)
    #expect(clock.now(at: wall + .seconds(3)) == store + .seconds(3))
  }

  @Test func virtualClockStandsStillBetweenReadings() {
    var clock = LaneClock()
    clock.read(store, isVirtual: true, at: wall)
    #expect(clock.now(at: wall + .seconds(3)) == store)
    clock.saw(store + .seconds(1))
    #expect(clock.now(at: wall) == store + .seconds(1))
  }

  @Test func whatWasReadNeverGoesBack() {
    var clock = LaneClock()
    clock.read(store, isVirtual: true, at: wall)
    clock.read(store - .seconds(9), isVirtual: true, at: wall)
    #expect(clock.lastRead == store)
  }

  @Test func virtualTimeMayBeginBeforeTheWall() {
    var clock = LaneClock()
    clock.read(store, isVirtual: false, at: wall)
    clock.read(store - .days(900), isVirtual: true, at: wall)
    #expect(clock.lastRead == store - .days(900))
  }

  @Test func looksAgainAfterAMomentWhenNothingWasDue() {
    var clock = LaneClock()
    #expect(clock.mayLook(at: wall))
    clock.lookedInVain(at: wall)
    #expect(!clock.mayLook(at: wall + .milliseconds(19)))
    #expect(clock.mayLook(at: wall + .milliseconds(20)))
    #expect(clock.mayLook(at: wall - .seconds(1)), "a wall clock that was set back must not stop the timers")
  }

  @Test func leaseIsRenewedWhenThePeriodIsOver() {
    var clock = LaneClock()
    #expect(clock.needsRenewal(at: wall, every: .seconds(2)))
    clock.fenced(at: wall)
    #expect(!clock.needsRenewal(at: wall + .milliseconds(1999), every: .seconds(2)))
    #expect(clock.needsRenewal(at: wall + .seconds(2), every: .seconds(2)))
    #expect(clock.needsRenewal(at: wall - .seconds(1), every: .seconds(2)))
  }
}
