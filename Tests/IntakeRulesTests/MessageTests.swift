import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Intake's messages and timers")
struct MessageTests {
  @Test func intakeTakesWhatTheCatalogueGivesIt() {
    let commands = Catalogue.commands.filter { $0.service == .intake }.map(\.type)
    let heard = Catalogue.events.filter { $0.heardBy.contains(.intake) }.map(\.type)
    #expect(Set(IntakeCommand.payloads.keys) == Set(commands + heard + [LaneMarker.type]))
  }

  @Test func intakePublishesWhatTheCatalogueSays() {
    let events = Catalogue.events.filter { $0.source == .intake }.map(\.type)
    #expect(Set(IntakeFact.payloads.keys) == Set(events + [NotificationRequested.type, LaneMarker.type]))
  }

  @Test(arguments: [
    IntakeTimer.contestCloses("astana 2020 / 2"), .reviewStart("astana-2020"), .finalSitting("astana-2020"), .interview(ast(7)),
    .transitionCloses(ast(12_345)),
  ])
  func aTimerIsReadBackFromItsPayload(timer: IntakeTimer) {
    #expect(IntakeTimer(payload: timer.payload) == timer)
    let due = DueTimer(key: timer.key, due: instant("2020-02-28T12:00:00Z"), generation: 3, payload: timer.payload)
    #expect(IntakeRules.command(of: due) == .timer(timer))
  }

  @Test(arguments: ["", "contest-closes", "contest-closes ", "interview AST", "wake-up astana-2020"])
  func whatIsNoTimerOfOursIsNotRead(payload: String) {
    #expect(IntakeTimer(payload: payload) == nil)
  }

  @Test func aMarkerForSomethingElseIsPassedBy() throws {
    var desk = try Desk.open()
    let marker = LaneMarker(purpose: "something-else", season: "astana-2020", instant: instant("2020-02-28T12:00:00Z"))
    #expect(try desk.tell(marker).accepted().isEmpty)
  }

  @Test func messagesOfOneApplicationStayInOrder() {
    let number = ast(7)
    let source = Desk.source
    let keys = [
      ApplicationWithdraw(number: number).command(from: source), concept(number).command(from: source),
      scored(number).command(from: source), planSigned(number, tasks: 1).command(from: source), .timer(.interview(number)),
      .marker(LaneMarker(purpose: "transition-closes AST-2020-0007", season: "astana-2020", instant: instant("2020-02-28T12:00:00Z"))),
    ].map(IntakeRules.orderingKey)
    #expect(Set(keys) == ["AST-2020-0007"])
  }

  @Test func submissionsOfOneApplicantsProjectStayInOrder() {
    func key(_ change: (inout ApplicationSubmit) -> Void = { _ in }) -> String? {
      var form = application()
      change(&form)
      return IntakeRules.orderingKey(of: form.command(from: Desk.source))
    }
    #expect(key() == key { $0.purpose = "other" })
    #expect(key() == key { $0.project.name = "OPEN english  1" })
    #expect(key() != key { $0.project.name = "Other" })
    #expect(key() != key { $0.applicant.fullName = "Other" })
    #expect(key() != key { $0.season = "other" })
  }

  /// "a:" and "b" is another applicant than "a" and ":b".
  @Test func theApplicantsKeyKeepsItsPartsApart() {
    func key(_ person: String, from source: String) -> String {
      var form = application()
      form.applicant.person = Identifier(person)
      return Submission(form, from: source).key.applicant
    }
    #expect(key("1 2:x", from: "a") != key("x", from: "a 1:1"))
    #expect(key("u-1", from: "https://a.kz") == "person 12:https://a.kz 3:u-1")
  }

  @Test func whatIsMissingInTheLoadedStateIsOurFault() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(concept(number)).accepted()
    var keys = IntakeKeys()
    keys.numbers = [number]
    keys.seasons = ["astana-2020"]
    let state = desk.all.loaded(for: keys)
    let command = sitting("2020-02-03", [(number, true)]).command(from: Desk.source)
    #expect(throws: IntakeFault.contentNotLoaded(number)) {
      try IntakeRules.decide(command, InputContext(source: Desk.source), at: desk.now, in: state)
    }
  }

  @Test func aChangeIsNotedOnceForTheStore() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    #expect(desk.all.changes.newApplications == [number] && desk.all.changes.applications.isEmpty)
    try desk.tell(ApplicationPreselect(number: number, accept: true, by: organiser)).accepted()
    #expect(desk.all.changes.newApplications == [number] && desk.all.changes.applications.isEmpty)
    var keys = IntakeKeys()
    keys.numbers = [number]
    desk.all = desk.all.loaded(for: keys)
    try desk.tell(ApplicationWithdraw(number: number)).accepted()
    #expect(desk.all.changes.applications == [number] && desk.all.changes.newApplications.isEmpty)
    #expect(desk.all.changes.seasons == ["astana-2020"])
  }
}
