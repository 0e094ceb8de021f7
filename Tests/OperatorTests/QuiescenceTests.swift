import Contracts
import Lane
import Programme
import Testing

@testable import Operator

@Suite struct QuiescenceTests {
  @Test func equalCountsInTwoRoundsAreRest() {
    let answers = ["a": echoed("a", 7), "b": echoed("b", 0)]
    #expect(Quiescence.unrest(of: answers, before: answers, allowsParked: false).isEmpty)
  }

  @Test func theFirstRoundProvesNothing() {
    #expect(Quiescence.unrest(of: ["a": echoed("a", 0)], before: [:], allowsParked: false) == [.busy(lane: "a", handled: 0, before: nil)])
  }

  @Test func aLaneThatHandledMoreIsNotAtRest() {
    let unrest = Quiescence.unrest(of: ["a": echoed("a", 9)], before: ["a": echoed("a", 7)], allowsParked: false)
    #expect(unrest == [.busy(lane: "a", handled: 9, before: 7)])
  }

  @Test func aParkedMessageIsUnrestUnlessAllowed() {
    let answers = ["a": echoed("a", 7, parked: 2)]
    #expect(Quiescence.unrest(of: answers, before: answers, allowsParked: false) == [.parked(lane: "a", count: 2)])
    #expect(Quiescence.unrest(of: answers, before: answers, allowsParked: true).isEmpty)
  }

  @Test func everyServiceOfTheRegionAndTheUnroutedLaneAreAsked() {
    #expect(Quiescence.lanes(of: .almaty) == Topology.services.map { "almaty.\($0.rawValue)" } + ["saruar.unrouted"])
  }

  private func echoed(_ lane: String, _ handled: Int, parked: Int = 0) -> LaneEchoed {
    LaneEchoed(lane: lane, handled: handled, parked: parked)
  }
}
