import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 3.10: what intake writes to people")
struct NoticeTests {
  /// Every letter of intake, by the commands that cause it.
  @Test func rule3_10_everyRequestIsOneOfTheVocabulary() throws {
    var desk = try Desk.open()
    let declined = try desk.register(application(1))
    try desk.tell(ApplicationPreselect(number: declined, accept: false, by: organiser)).accepted()
    let refused = try desk.interviewed(application(2))
    try desk.tell(concept(refused)).accepted()
    try desk.tell(ApplicationUpdate(number: refused, baseRevision: 0, changed: ApplicationChanges(purpose: "Жаңа мақсат"))).accepted()
    let day = try desk.season.zone.date(of: desk.now).iso
    try desk.tell(sitting(day, [(refused, false)])).accepted()
    let excluded = try desk.admitted(application(3))
    let reason = ExclusionReason(ground: .conflict, text: "Себеп")
    try desk.tell(ProjectExclude(number: excluded, reasons: [reason], deciders: [person("Марат Ахметов")])).accepted()
    let withdrawn = try desk.register(application(4))
    try desk.tell(ApplicationWithdraw(number: withdrawn)).accepted()

    let requests = desk.history.compactMap { item in if case .notification(let request) = item.fact { request } else { nil } }
    for request in requests { #expect(NotificationTemplate.problems(of: request) == []) }
    let sent = Set(requests.compactMap { NotificationTemplate(rawValue: $0.template.value) })
    let expected: Set<NotificationTemplate> = [
      .applicationRegistered, .applicationUpdated, .applicationPreselected, .applicationDeclined, .applicationAdmitted,
      .applicationNotAdmitted, .applicationWithdrawn, .projectExcluded,
    ]
    #expect(sent == expected)
    #expect(Set(requests.map(\.key)).count == requests.count, "a key names one message")
  }
}
