import Contracts
import NotificationsRules
import Programme
import Testing

@testable import Operator

/// Rulebook 3.10: one message for each key, recipient and channel, and an answer for every request.
@Suite struct LetterCheckTests {
  private let request: NotificationRequested = {
    let data = Catalogue.example("notification.requested")!["data"]!
    return try! ContractDecoder.decode(NotificationRequested.self, from: JSONDocument(data.compactBytes).root).get()
  }()

  private func audited(requests: Int, answers: Int) -> NotificationsAudit {
    var audit = NotificationsAudit(region: .astana)
    let context = InputContext(source: ""), now = Instant(secondsSince1970: 0)
    for _ in 0..<requests { audit.apply(.requested(request), context, at: now) }
    let sent = NotificationSent(
      key: request.key, recipient: request.recipient, channel: request.channel, template: request.template, messageId: "m@x", sentAt: now)
    for _ in 0..<answers { audit.apply(.told(.sent(sent)), context, at: now) }
    return audit
  }

  private func problems(_ audit: NotificationsAudit, stored: NotificationsAudit) -> [String] {
    var breaches = Breaches()
    LetterCheck.run(told: audit.state, stored: stored.state.letters, &breaches)
    return breaches.list.map { "\($0.place): \($0.problem)" }
  }

  @Test func requestThatComesTwiceIsAnsweredOnce() {
    let audit = audited(requests: 2, answers: 1)
    #expect(problems(audit, stored: audit).isEmpty)
  }

  @Test func requestWithoutAnAnswerIsFound() {
    let found = problems(audited(requests: 1, answers: 0), stored: audited(requests: 1, answers: 0))
    #expect(found == ["notifications.letter \(request.key): was asked for and has no answer"])
  }

  @Test func letterThatWasSentTwiceIsFound() {
    let audit = audited(requests: 1, answers: 2)
    #expect(problems(audit, stored: audit) == ["notifications.letter \(request.key): was told to be sent or failed 2 times"])
  }
}
