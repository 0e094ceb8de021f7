import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// What other services tell: late, twice, or of something unknown (CONTRACTS, "Who must hear what").
struct HeardTests {
  @Test func projectGoesForwardAsItIsToldAndNeverBack() throws {
    var desk = Desk()
    try desk.tell(SeasonAnnounced.example).accepted()
    var registered = ApplicationRegistered.example
    registered.number = ast(1)
    var preselected = ApplicationPreselected.example
    preselected.number = ast(1)
    var order = OrderIssued.example
    order.numbers = [ast(1), ast(2)]
    var completed = ProjectCompleted.example
    completed.number = ast(1)
    let track: [(Track, () throws -> SchedulingCommand)] = [
      (.registered, { registered.schedulingCommand }), (.preselected, { preselected.schedulingCommand }),
      (.admitted, { admitted(1).schedulingCommand }), (.admitted, { preselected.schedulingCommand }),
      (.admitted, { registered.schedulingCommand }), (.accelerating, { order.schedulingCommand }),
      (.accelerating, { admitted(1).schedulingCommand }), (Track(completed.exit), { completed.schedulingCommand }),
    ]
    for (expected, command) in track {
      _ = desk.decide(try command(), InputContext(source: "urn:saruar:astana:intake"))
      #expect(desk.all.projects[ast(1)]?.track == expected)
    }
    #expect(desk.all.projects[ast(2)] == nil, "an order about an unknown project makes none")
  }

  @Test func whatIsToldTwiceChangesNothing() throws {
    var desk = try Desk.open()
    let before = desk.all
    try desk.tell(SeasonAnnounced.example).accepted()
    try desk.tell(admitted(1)).accepted()
    #expect(desk.all.seasons == before.seasons)
    #expect(desk.all.projects == before.projects)
  }

  @Test func withdrawalOfAnUnknownProjectChangesNothing() throws {
    var desk = try Desk.open()
    var withdrawn = ApplicationWithdrawn.example
    withdrawn.number = ast(99)
    #expect(try desk.tell(withdrawn).accepted() == [.heard(.withdrawn(withdrawn))])
    #expect(desk.all.projects[ast(99)] == nil)
  }

  @Test func reserveSitsInForTheSeasonButNotForOneProject() throws {
    var desk = try Desk.open()
    try desk.tell(JuryAppointed.example).accepted()
    var substituted = JurySubstituted.example
    try desk.tell(substituted).accepted()
    #expect(desk.all.juries["astana-2020"]?.jurors == JuryAppointed.example.jurors)
    substituted.number = nil
    try desk.tell(substituted).accepted()
    let jury = try #require(desk.all.juries["astana-2020"])
    #expect(jury.jurors.map(\.juror).contains(substituted.in))
    #expect(!jury.jurors.map(\.juror).contains(substituted.out))
    #expect(jury.reserves.count == JuryAppointed.example.reserves.count - 1)
  }
}
