import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Reminders a day and an hour before, and the agenda three days before (rulebook 3.4, 3.5).
struct ReminderTests {
  private static let reminders = ["consultation/c-1/reminder/24", "consultation/c-1/reminder/1"]

  @Test func participantMentorAndExpertAreRemindedADayAndAnHourBefore() throws {
    var desk = try Desk.open()
    desk.pair(1)
    try desk.agreed(request("c-1", 1))
    try desk.tell(AgendaSubmit(consultation: "c-1", questions: ["Не істейміз?"])).accepted()
    #expect(desk.rings == [Self.reminders[0]: "2020-04-05T11:00", Self.reminders[1]: "2020-04-06T10:00"])
    let first = try desk.advance(to: "2020-04-05T05:00:00Z")
    #expect(first.letters == ["consultation-reminder Жетекші1", "consultation-reminder Ольга", "consultation-reminder Марат"])
    #expect(first.mails.map { $0.parameters["hours"] } == ["24", "24", "24"])
    #expect(first.mails.map(\.language) == [.ru, .ru, .kk])
    let last = try desk.advance(to: "2020-04-06T05:00:00Z")
    #expect(last.mails.map { $0.parameters["hours"] } == ["1", "1", "1"])
    #expect(Set((first + last).mails.map(\.key)).count == 6)
  }

  @Test func noReminderIsSetForAMomentAlreadyPastAndTheRecordSaysSo() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1, at: "2020-03-16T20:00")).accepted()
    try desk.tell(confirm("c-1")).accepted()
    #expect(desk.rings[Self.reminders[0]] == nil)
    #expect(desk.rings[Self.reminders[1]] == "2020-03-16T19:00")
    #expect(try desk.row("c-1").droppedReminders == [24])
  }

  @Test func nothingIsRemindedBeforeTheExpertAgrees() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1)).accepted()
    #expect(desk.rings.isEmpty)
  }

  @Test func movedTimeMovesTheReminders() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.advance(to: "2020-04-05T06:00:00Z")
    try desk.tell(move("c-1", to: "2020-04-08T15:00")).accepted()
    #expect(desk.rings[Self.reminders[0]] == "2020-04-07T15:00")
    #expect(desk.rings[Self.reminders[1]] == "2020-04-08T14:00")
    let letters = try desk.advance(to: "2020-04-07T10:00:00Z").letters
    #expect(letters.filter { $0.hasPrefix("consultation-reminder") }.count == 2)
  }

  @Test func moveToSoonDropsWhatIsPast() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(move("c-1", to: "2020-03-16T10:30")).accepted()
    #expect(desk.rings[Self.reminders[0]] == nil && desk.rings[Self.reminders[1]] == nil)
    #expect(try desk.row("c-1").droppedReminders == [24, 1])
  }

  @Test func timeThatLostTheAgreementIsNotReminded() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(move("c-1", to: "2020-04-08T15:00", by: leader(1))).accepted()
    #expect(desk.rings[Self.reminders[1]] == "2020-04-08T14:00")
    let letters = try desk.advance(to: "2020-04-08T09:00:00Z").letters
    #expect(letters.filter { $0.hasPrefix("consultation-reminder") }.isEmpty)
  }

  @Test func cancelledConsultationClearsEveryTimer() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    #expect(desk.rings.count == 4)
    try desk.tell(cancel("c-1")).accepted()
    #expect(desk.rings.isEmpty)
  }

  @Test func agendaGoesToOrganiserMentorAndExpert() throws {
    var desk = try Desk.open()
    desk.pair(1)
    try desk.agreed(request("c-1", 1))
    let facts = try desk.tell(AgendaSubmit(consultation: "c-1", questions: ["Бір?", "Екі?"], by: leader(1))).accepted()
    guard case .agendaSubmitted(let event)? = facts.first else { throw Unexpected() }
    #expect(event.onTime)
    #expect(
      facts.mails.map(\.recipient.fullName) == [
        desk.all.seasons["astana-2020"]!.announced.organiser.name.kk, kim.fullName, ahmetov.fullName,
      ])
    #expect(facts.mails.map { $0.parameters["questions"] } == ["Бір?\nЕкі?", "Бір?\nЕкі?", "Бір?\nЕкі?"])
    #expect(desk.rings.keys.filter { $0.contains("agenda") }.isEmpty)
    #expect(try desk.row("c-1").agenda == ["Бір?", "Екі?"])
    try desk.tell(AgendaSubmit(consultation: "c-1", questions: [])).refused("required /data/questions")
    try desk.tell(AgendaSubmit(consultation: "c-1", questions: ["Бір?", " "])).refused("required /data/questions/1")
  }

  @Test func missingAgendaIsRemindedAndThenFlagged() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    #expect(desk.rings["consultation/c-1/agenda"] == "2020-04-02T11:00")
    #expect(desk.rings["consultation/c-1/agenda-missing"] == "2020-04-03T11:00")
    let reminded = try desk.advance(to: "2020-04-02T05:00:00Z")
    #expect(reminded.letters == ["agenda-reminder Жетекші1"])
    let facts = try desk.advance(to: "2020-04-03T05:00:00Z")
    guard case .agendaMissing(let event)? = facts.first else { throw Unexpected() }
    #expect(event.dueBy == instant("2020-04-03T05:00:00Z"))
    #expect(try desk.row("c-1").agendaIsMissing)
    try desk.advance(to: "2020-04-03T05:00:01Z")
    guard case .agendaSubmitted(let late)? = try desk.tell(AgendaSubmit(consultation: "c-1", questions: ["?"])).accepted().first else {
      throw Unexpected()
    }
    #expect(!late.onTime)
    try desk.advance(to: "2020-04-06T05:00:00Z")
    try desk.tell(AgendaSubmit(consultation: "c-1", questions: ["?"])).refused("late /data/consultation")
  }

  @Test func agendaOfAConsultationAgreedLateIsRemindedAtOnceAndFlaggedAtItsStart() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1, at: "2020-03-17T11:00"))
    #expect(desk.rings["consultation/c-1/agenda"] == "2020-03-16T10:00")
    #expect(desk.rings["consultation/c-1/agenda-missing"] == "2020-03-17T11:00")
  }
}
