import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Four surveys after a consultation, open for twelve hours (rulebook 3.6).
struct SurveyTests {
  private func finished(_ numbers: [Int] = [1]) throws -> Desk {
    var desk = try Desk.open()
    desk.pair(1)
    var command = request("c-1", by: .expert)
    command.numbers = numbers.map { ast($0) }
    try desk.agreed(command)
    try desk.advance(to: "2020-04-06T06:00:00Z")
    let answer = try desk.tell(ConsultationFinish(consultation: "c-1"))
    #expect(answer.events.filter { $0 == "survey.opened" }.count == numbers.count + 3)
    return desk
  }

  private func answer(_ role: SurveyRole, _ survey: Identifier? = nil) -> SurveyAnswer {
    SurveyAnswer(
      survey: survey ?? Identifier("c-1:\(role.rawValue)")!, role: role,
      answers: [QuestionAnswer(question: "Пайдалы болды ма?", answer: "Иә")])
  }

  @Test func participantExpertMentorAndOrganiserAreAsked() throws {
    let desk = try finished()
    let surveys = desk.all.surveys.values
    #expect(Set(surveys.map(\.role)) == Set(SurveyRole.allCases))
    #expect(Set(surveys.map(\.closesAt)) == [instant("2020-04-06T18:00:00Z")])
    #expect(desk.all.surveys["c-1:participant"]?.recipient == leader(1))
    #expect(desk.all.surveys["c-1:mentor"]?.recipient == kim)
    #expect(desk.all.surveys["c-1:expert"]?.recipient == ahmetov)
  }

  @Test func everyTeamOfAGroupIsAsked() throws {
    let desk = try finished([1, 2])
    #expect(desk.all.surveys["c-1:participant:AST-2020-0002"]?.recipient == leader(2))
  }

  @Test func whoAnsweredIsOnRecordAndAnswersOnce() throws {
    var desk = try finished()
    guard case .surveyAnswered(let event)? = try desk.tell(answer(.expert)).accepted().first else { throw Unexpected() }
    #expect(event.by == ahmetov)
    #expect(desk.all.surveys.values.filter { $0.answeredAt != nil }.map(\.role) == [.expert])
    try desk.tell(answer(.expert)).refused("already-answered /data/survey")
    try desk.tell(answer(.mentor, "c-1:participant")).refused("other-role /data/role")
    try desk.tell(answer(.mentor, "c-2:mentor")).refused("unknown-survey /data/survey")
  }

  @Test func lateAnswerIsRefusedAsLate() throws {
    var desk = try finished()
    try desk.advance(to: "2020-04-06T17:59:59Z")
    try desk.tell(answer(.participant)).accepted()
    try desk.advance(to: "2020-04-06T18:00:00Z")
    let late = try desk.tell(answer(.expert))
    late.refused("late /data/survey")
    #expect(late.reasons.first?.message.ru.contains("07.04.2020 00:00") == true)
  }
}
