import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// A consultation from its request to its end (rulebook 3.3).
struct ConsultationTests {
  @Test func consultationTakesAnHourOfEverybodyFromTheRequestOn() throws {
    var desk = try Desk.open()
    desk.pair(1)
    let facts = try desk.tell(request("c-1", 1)).accepted()
    guard case .requested(let event)? = facts.first else { throw Unexpected() }
    #expect(event.startsAt == instant("2020-04-06T05:00:00Z"))
    #expect(event.endsAt == instant("2020-04-06T06:00:00Z"))
    #expect(event.mentors == ["e-kim"])
    #expect(facts.letters == ["consultation-requested Ольга", "consultation-requested Марат"])
    #expect(Set(desk.all.busy.filter { !$0.value.isEmpty }.keys) == [.expert("e-ahmetov"), .expert("e-kim"), .team(ast(1))])
  }

  @Test func pendingRequestKeepsOthersOut() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1)).accepted()
    try desk.tell(request("c-2", 2, at: "2020-04-06T11:30")).refused("busy /data/expert")
    try desk.tell(request("c-3", 1, expert: "e-kim", at: "2020-04-06T10:30")).refused("busy /data/numbers/0")
  }

  @Test func mentorOfTheProjectIsNotBookedTwice() throws {
    var desk = try Desk.open()
    desk.pair(1)
    try desk.tell(request("c-1", 1)).accepted()
    try desk.tell(request("c-2", 2, expert: "e-kim")).refused("busy /data/expert")
    desk.pair(3)
    try desk.tell(expert("e-third", "Үшінші Сарапшы")).accepted()
    try desk.tell(request("c-3", 3, expert: "e-third")).refused("busy /data/start")
  }

  @Test(arguments: [("2020-04-06T10:00", true), ("2020-04-06T12:00", true), ("2020-04-06T10:01", false), ("2020-04-06T11:59", false)])
  func touchingTimesDoNotOverlap(start: String, isFree: Bool) throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1)).accepted()
    let answer = try desk.tell(request("c-2", 2, at: start))
    #expect(answer.isRefused == !isFree)
  }

  @Test func consultationOverMidnightKeepsTheNextMorning() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1, at: "2020-04-06T23:30")).accepted()
    try desk.tell(request("c-2", 2, at: "2020-04-07T00:00")).refused("busy /data/expert")
    try desk.tell(request("c-3", 2, at: "2020-04-07T00:30")).accepted()
  }

  @Test func whatTheRequestNeedsIsToldAtOnce() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 9, 1, expert: "e-nobody", at: "2020-03-01T11:00")).refused(
      "not-yet-known /data/numbers/0", "unknown-expert /data/expert", "group-needs-motivation /data/motivation", "in-the-past /data/start")
    let answer = try desk.tell(request("c-1", 9))
    #expect(answer.reasons.map(\.retryable) == [true])
  }

  @Test func projectThatIsNotAdmittedHasNoConsultations() throws {
    var desk = try Desk.open()
    var registered = ApplicationRegistered.example
    registered.number = ast(7)
    try desk.tell(registered).accepted()
    try desk.tell(request("c-1", 7)).refused("wrong-stage /data/numbers/0")
  }

  @Test func fourthConsultationOfAnExpertNeedsTheExpertsInitiative() throws {
    var desk = try Desk.open()
    for (place, day) in ["06", "07", "08"].enumerated() {
      try desk.tell(request(Identifier("c-\(place)")!, 1, at: "2020-04-\(day)T11:00")).accepted()
    }
    try desk.tell(request("c-4", 1, at: "2020-04-09T11:00")).refused("consultations-used-up /data/numbers/0")
    try desk.tell(request("c-4", 1, at: "2020-04-09T11:00", by: .mentor)).refused("consultations-used-up /data/numbers/0")
    try desk.tell(request("c-4", 1, expert: "e-kim", at: "2020-04-09T11:00")).accepted()
    try desk.tell(request("c-5", 1, at: "2020-04-09T15:00", by: .expert)).accepted()
    try desk.tell(cancel("c-1")).accepted()
    try desk.tell(request("c-6", 1, at: "2020-04-10T11:00")).accepted()
    try desk.tell(request("c-7", 1, at: "2020-04-10T15:00")).refused("consultations-used-up /data/numbers/0")
  }

  @Test func groupIsTheExpertsOwnOrAskedForWithAReason() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1, 2)).refused("group-needs-motivation /data/motivation")
    try desk.tell(request("c-1", 1, 2, motivation: "Екі жоба бір-біріне пайдалы.")).accepted()
    try desk.tell(request("c-2", 2, 3, at: "2020-04-07T11:00", by: .expert)).accepted()
    try desk.tell(request("c-3", 3, 3, at: "2020-04-08T11:00", by: .expert)).refused("listed-twice /data/numbers/1")
    try desk.tell(request("c-4", 2, expert: "e-kim")).refused("busy /data/numbers/0")
  }

  @Test func onlyTheExpertAgrees() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1)).accepted()
    try desk.tell(confirm("c-1", by: leader(1))).refused("expert-only /data/by")
    try desk.tell(ConsultationDecline(consultation: "c-1", by: kim)).refused("expert-only /data/by")
    let facts = try desk.tell(confirm("c-1")).accepted()
    guard case .confirmed(let event)? = facts.first else { throw Unexpected() }
    #expect(event.agendaDueBy == instant("2020-04-03T05:00:00Z"))
    #expect(facts.letters == ["consultation-confirmed Жетекші1", "consultation-confirmed Марат"])
    try desk.tell(confirm("c-1")).refused("wrong-status /data/consultation")
    try desk.tell(confirm("c-9")).refused("unknown-consultation /data/consultation")
    try desk.tell(request("c-2", 1, at: "2020-04-07T11:00", by: .expert)).accepted()
    try desk.tell(confirm("c-2", by: leader(1))).accepted()
  }

  @Test func declinedTimeIsFreeAndDoesNotCount() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1)).accepted()
    let facts = try desk.tell(ConsultationDecline(consultation: "c-1", by: ahmetov, reason: "Іссапар")).accepted()
    #expect(facts.letters == ["consultation-declined Жетекші1"])
    #expect(facts.mails.first?.parameters["reason"] == "Іссапар")
    #expect(desk.all.tallies[TallyKey(expert: "e-ahmetov", number: ast(1))] == 0)
    try desk.tell(request("c-2", 2)).accepted()
    try desk.tell(request("c-1", 1, at: "2020-04-08T11:00")).refused("id-taken /data/consultation")
  }

  @Test func moveFreesTheOldTimeAndTakesTheNew() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(move("c-1", to: "2020-04-06T11:30")).accepted()
    try desk.tell(request("c-2", 2, at: "2020-04-06T10:30")).accepted()
    try desk.tell(request("c-3", 3, at: "2020-04-06T12:00")).refused("busy /data/expert")
    try desk.tell(move("c-2", to: "2020-04-06T12:00")).refused("busy /data/newStart")
    try desk.tell(move("c-2", to: "2020-03-06T12:00")).refused("in-the-past /data/newStart")
    #expect(try desk.row("c-1").status == .confirmed)
    #expect(try desk.row("c-1").sequence == 1)
  }

  @Test func moveByAnotherNeedsTheExpertsAgreementAgain() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(move("c-1", to: "2020-04-07T11:00", by: leader(1))).accepted()
    #expect(try desk.row("c-1").status == .requested)
    try desk.tell(confirm("c-1")).accepted()
    #expect(try desk.row("c-1").status == .confirmed)
  }

  @Test func onlyTheExpertMakesItLongerAndNotOverTheNext() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(request("c-2", 2, at: "2020-04-06T12:30")).accepted()
    try desk.tell(ConsultationExtend(consultation: "c-1", by: leader(1), minutes: 30)).refused("expert-only /data/by")
    try desk.tell(ConsultationExtend(consultation: "c-1", by: ahmetov, minutes: 31)).refused("busy /data/minutes")
    let facts = try desk.tell(ConsultationExtend(consultation: "c-1", by: ahmetov, minutes: 30)).accepted()
    #expect(facts.letters == ["consultation-extended Жетекші1", "consultation-extended Марат"])
    #expect(facts.mails.first?.calendar?.duration == 90)
    try desk.tell(request("c-3", 3, at: "2020-04-06T11:59")).refused("busy /data/expert")
  }

  @Test func sessionOfTheSeasonAndInterviewTakeTimeToo() throws {
    var desk = try Desk.open()
    let session = Slot(start: instant("2020-04-06T05:30:00Z"), end: instant("2020-04-06T08:00:00Z"))
    desk.all.occupy([.season("astana-2020")], by: Occupant(.session, "s-1"), during: session, exclusively: false)
    try desk.tell(request("c-1", 1)).refused("busy /data/start")
    try desk.tell(
      InterviewScheduled(
        season: "astana-2020", number: ast(2), round: 2, start: local("2020-04-07T11:00"), startsAt: instant("2020-04-07T05:00:00Z"),
        experts: [ahmetov], applicant: leader(2))
    ).accepted()
    try desk.tell(request("c-2", 3, at: "2020-04-07T11:30")).refused("busy /data/expert")
    try desk.tell(request("c-3", 2, expert: "e-kim", at: "2020-04-07T11:30")).refused("busy /data/numbers/0")
    try desk.tell(
      InterviewRecorded(
        season: "astana-2020", number: ast(2), round: 2, passed: true, marks: [:], experts: [ahmetov],
        recordedAt: instant("2020-04-07T04:00:00Z"))
    ).accepted()
    try desk.tell(request("c-2", 3, at: "2020-04-07T11:30")).accepted()
  }

  @Test func serviceNamesWhatTheProducerDoesNot() throws {
    var desk = try Desk.open()
    var unnamed = request("x", 1)
    unnamed.consultation = nil
    try desk.tell(unnamed).accepted()
    #expect(try desk.row("AST-2020-C-1").numbers == [ast(1)])
    unnamed.start = local("2020-04-07T11:00")
    try desk.tell(unnamed).accepted()
    #expect(try desk.row("AST-2020-C-2").status == .requested)
    try desk.tell(request("AST-2020-C-3", 2, at: "2020-04-08T11:00")).refused("id-reserved /data/consultation")
  }

  @Test func consultationIsFinishedOnceAndNotBeforeItBegins() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(ConsultationFinish(consultation: "c-1")).refused("not-begun /data/consultation")
    try desk.advance(to: "2020-04-06T06:00:00Z")
    try desk.tell(ConsultationFinish(consultation: "c-1", by: ahmetov, feedback: "Команда дайын келді.")).accepted()
    #expect(try desk.row("c-1").feedback == "Команда дайын келді.")
    try desk.tell(ConsultationFinish(consultation: "c-1")).refused("wrong-status /data/consultation")
    try desk.tell(cancel("c-1")).refused("wrong-status /data/consultation")
  }

  @Test func policyDecidesLengthAndNumber() throws {
    var desk = try Desk.open(policy: ["consultationMinutes": 90, "consultationsPerProject": 1])
    try desk.tell(request("c-1", 1)).accepted()
    try desk.tell(request("c-2", 2, at: "2020-04-06T12:15")).refused("busy /data/expert")
    try desk.tell(request("c-3", 1, at: "2020-04-07T12:15")).refused("consultations-used-up /data/numbers/0")
  }
}

struct Unexpected: Error {}
