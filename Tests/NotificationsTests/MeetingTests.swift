import Contracts
import Mail
import Programme
import Support
import Testing

@Suite("Rulebook 3.10: meetings as calendars read them")
struct MeetingTests {
  /// A letter with the notice, read back.
  private func read(_ notice: CalendarNotice, _ template: NotificationTemplate = .consultationConfirmed) throws -> JSONValue {
    let folder = try Folder()
    var asked = request(template)
    asked.calendar = notice
    let message = try #require(written(asked))
    _ = try Maildir(path: folder.path).carry([message]) { true }
    let letter = try #require(try MailReader.read(folder.path).first)
    #expect(letter["parts"]?.elements == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"])
    #expect(letter["defects"]?.elements == [])
    let read = try #require(letter["calendar"])
    let raw = try #require(read["raw"]?.text)
    #expect(raw.utf8.filter { $0 == 10 }.count == raw.utf8.filter { $0 == 13 }.count)
    for line in raw.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    return read
  }

  @Test func rule3_10_anInvitationAsksForAnAnswer() throws {
    let meeting = try read(calendar())
    #expect(meeting["method"] == "REQUEST" && meeting["parameter"] == "REQUEST" && meeting["status"] == "CONFIRMED")
    #expect(meeting["uid"] == "consultation-17@astana.saruarlar.kz" && meeting["sequence"] == 1)
    #expect(meeting["dtstart"] == "2020-03-05T09:00:00+00:00" && meeting["dtend"] == "2020-03-05T10:00:00+00:00")
    #expect(meeting["dtstamp"] == "2020-03-01T09:00:00+00:00")
    #expect(meeting["summary"] == "Кеңес: «Open English»; жоспар, мерзім" && meeting["location"] == "Достық үйі, 3-бөлме")
    #expect(meeting["organizer"] == "mailto:daniyar@example.kz" && meeting["attendees"]?.elements == ["mailto:aigul@example.kz"])
    #expect(meeting["rsvp"]?.elements == ["TRUE"] && meeting["names"]?.elements == ["Айгүл Серікқызы Нұрланова"])
  }

  @Test func rule3_10_aChangeHasTheSameUIDAndAHigherSequence() throws {
    var moved = calendar()
    moved.sequence = 2
    moved.start = LocalDateTime(iso: "2024-03-05T15:00")!
    let meeting = try read(moved, .consultationMoved)
    #expect(meeting["uid"] == "consultation-17@astana.saruarlar.kz" && meeting["sequence"] == 2)
    #expect(meeting["dtstart"] == "2024-03-05T10:00:00+00:00", "Kazakhstan has been UTC+5 since March 2024")
  }

  @Test func rule3_10_aCancellationCarriesTheOldTimeAndAsksNobody() throws {
    var cancelled = calendar("Asia/Almaty", .cancel)
    cancelled.sequence = 3
    let meeting = try read(cancelled, .consultationCancelled)
    #expect(meeting["method"] == "CANCEL" && meeting["parameter"] == "CANCEL" && meeting["status"] == "CANCELLED")
    #expect(meeting["dtstart"] == "2020-03-05T09:00:00+00:00" && meeting["rsvp"]?.elements == [""])
  }

  @Test func rule3_10_textsOfAnyKindComeThrough() throws {
    var notice = calendar()
    notice.summary = "Ұзақ \\ атау; үтір, жол\nүзілімі " + String(repeating: "ң", count: 200)
    notice.place = "\"Бөлме\"\r\nATTENDEE:mailto:evil@example.kz"
    notice.attendees = [Person(fullName: "Evil\"\r\nX:\"", email: "other@example.kz"), Person(fullName: "Поштасыз")]
    let meeting = try read(notice)
    #expect(meeting["summary"]?.text == notice.summary)
    #expect(meeting["attendees"]?.elements == ["mailto:other@example.kz", "mailto:aigul@example.kz"], "the recipient is always among them")
    #expect(meeting["names"]?.elements.first == "Evil' X:'")
  }
}
