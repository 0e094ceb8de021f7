import AMQP
import Contracts
import Foundation
import Lane
import Programme
import Support
import Testing

/// A real worker delivers: once per key, recipient and channel, whatever happens to it (rulebook 3.10).
@Suite(.system, .needsServers)
struct NotificationsTests {
  @Test(.timeLimit(.minutes(1)))
  func rule3_10_theSameRequestTwiceIsOneLetter() throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let worker = try stack.start("saruar-notifications").waitUntilReady()
      // The same message again, the same request in another message, and both once more in one batch.
      let (first, second) = (request(1), request(1, id: "another"))
      try stack.publish([first, first, second])
      try stack.settle(lane: "notifications")
      try stack.publish([second, first, request(2)])
      try stack.settle(lane: "notifications")
      let letters = try MailReader.read(stack.mailbox)
      #expect(letters.count == 2)
      #expect(stack.tap.all("notification.sent").count == 2)
      #expect(Set(letters.compactMap { $0["id"]?.text }) == Set(stack.tap.all("notification.sent").map(messageID)))
      #expect(letters.first?["date"]?.text?.hasPrefix("2020-") == true, "a letter bears the programme's date")
      #expect(try worker.stop() == .status(0))
    }
  }

  private static let points = Failpoint.allCases.filter { $0 != .deciding }

  @Test(.timeLimit(.minutes(3)), arguments: points)
  func rule3_10_killedAtAnyPointItWritesEachLetterOnce(_ point: Failpoint) throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      try stack.publish((1...60).map { request($0) })
      for passes in [2, 0] {
        let changes = ["SARUAR_BATCH_MESSAGES": "10", "SARUAR_FAILPOINT": "\(point.rawValue):kill:\(passes)"]
        let worker = try stack.start("saruar-notifications", changes)
        #expect(try worker.process.waitForExit(within: .seconds(40)) == .signal(SIGKILL))
        try stack.expireLease()
      }
      try stack.start("saruar-notifications").waitUntilReady()
      try stack.settle(lane: "notifications")
      #expect(try MailReader.read(stack.mailbox).count == 60)
      #expect(Set(stack.tap.all("notification.sent").map(\.id)).count == 60)
      #expect(try stack.count("select count(*) from notifications.letter where status = 'sent'") == 60)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func rule3_10_whatCannotBeDeliveredIsTold() throws {
    try withStack { stack in
      let mail = try MailServer(in: stack.scratch + "/server")
      try stack.setClock(TestSeason.dayOf2020)
      try stack.start("saruar-notifications", ["SARUAR_SMTP_URL": mail.url]).waitUntilReady()
      try stack.publish([
        request(1, to: "bounce@example.kz"), request(2, to: "full@example.kz"), request(3, template: "love-letter"), request(4),
      ])
      try stack.settle(lane: "notifications")
      let failed = stack.tap.all("notification.failed").map { event in
        "\(event.data["problem"]?.text ?? "") \(event.data["bounced"] == true) \(event.data["attempts"]?.compact ?? "")"
      }
      #expect(failed == ["550 5.1.1 User unknown true 1", "552 5.2.2 Mailbox full true 1", "there is no template 'love-letter' false 0"])
      #expect(stack.tap.all("notification.sent").count == 1)
      #expect(try mail.letters().map { $0["to"]?.elements.last?.text } == ["r4@example.kz"])
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func rule3_10_aBusyServerIsAskedAgainAtItsTime() throws {
    try withStack { stack in
      let mail = try MailServer(in: stack.scratch + "/server")
      let start = TestSeason.dayOf2020
      try stack.setClock(start)
      try stack.start("saruar-notifications", ["SARUAR_SMTP_URL": mail.url]).waitUntilReady()
      try stack.publish([request(1, to: "busy2@example.kz")])
      for wait in [Duration.seconds(59), .seconds(61), .minutes(5)] {
        try stack.settle(lane: "notifications")
        #expect(try mail.letters().isEmpty && stack.tap.all("notification.sent").isEmpty)
        #expect(try stack.count("select count(*) from notifications.letter where status = 'deferred' and problem like '451%'") == 1)
        try stack.setClock(start + wait)
      }
      try stack.settle(lane: "notifications")
      try stack.setClock(start + .minutes(7))
      try stack.settle(lane: "notifications")
      #expect(try mail.letters().count == 1)
      #expect(stack.tap.all("notification.sent").first?.data["attempts"] == 3)
      #expect(try stack.count("select count(*) from notifications.letter where status = 'sent' and request is null") == 1)
    }
  }

  /// Intake asks for the receipt, its address is wrong, and the organiser sends it again to the right one.
  @Test(.timeLimit(.minutes(1)))
  func rule3_10_theOrganiserSendsALetterAgainOnPurpose() throws {
    try withSeason { stack, _ in
      let mail = try MailServer(in: stack.scratch + "/server")
      try stack.start("saruar-notifications", ["SARUAR_SMTP_URL": mail.url]).waitUntilReady()
      try stack.answer(to: TestSeason.of2020.application("a").with("/data/applicant/email", "bounce@example.kz"))
      try stack.settle()
      try stack.settle(lane: "notifications")
      let bounced = try #require(stack.tap.all("notification.failed").first)
      #expect(bounced.data["bounced"] == true)
      let key = try #require(bounced.data["key"]?.text)
      let environment = [
        "SARUAR_AMQP_URL": stack.servers.amqp(virtualHost: stack.name), "SARUAR_POSTGRES_URL": stack.postgresURL, "SARUAR_REGION": "astana",
      ]
      let listed = try OperatorProcess.run(["letters"], environment: environment)
      #expect(listed.exit == .status(0) && listed.said.contains(key) && listed.said.contains("bounced"))
      for number in 2...3 {
        let resent = try OperatorProcess.run(["letters", "resend", key, "--to", "right@example.kz"], environment: environment)
        #expect(resent.exit == .status(0) && resent.said.contains("\(key)#\(number)"), "\(resent.said)")
      }
      #expect(try mail.letters().map { $0["to"]?.elements.last } == ["right@example.kz", "right@example.kz"])
      #expect(try OperatorProcess.run(["letters", "resend", "no-such-key"], environment: environment).exit == .status(1))
    }
  }

  /// The lease runs out after 10 s, and a heartbeat is due every 10 s: the lane keeps both while the courier waits.
  @Test(.timeLimit(.minutes(2)))
  func aSlowMailServerCostsTheLaneNothing() throws {
    try withStack { stack in
      let mail = try MailServer(in: stack.scratch + "/server")
      let worker = try stack.start("saruar-notifications", ["SARUAR_SMTP_URL": mail.url]).waitUntilReady()
      let standby = try stack.start("saruar-notifications", ["SARUAR_SMTP_URL": mail.url]).waitUntilAlive()
      let epoch = try worker.metric("saruar_lane_epoch", lane: "astana.notifications")
      let began = ContinuousClock.now
      try stack.publish([request(1, to: "slow26@example.kz"), request(2)])
      try stack.settle(lane: "notifications", within: .seconds(60))
      #expect(ContinuousClock.now - began >= .seconds(26), "the lane is not at rest while a letter is under way")
      #expect(try mail.letters().count == 2 && stack.tap.all("notification.sent").count == 2)
      #expect(try worker.metric("saruar_lane_epoch", lane: "astana.notifications") == epoch && !standby.isReady)
    }
  }
}

/// What a service asks for, as an event of its own.
private func request(
  _ number: Int, id: String? = nil, to email: String? = nil, template: JSONValue = "application-withdrawn"
) -> Outgoing {
  var message = TestCommand("notification.requested", id: id ?? "n-\(number)")
    .with("/data/key", .string("withdrawn/\(number)")).with("/data/template", template)
    .with("/data/recipient", ["fullName": "Айгүл Нұрланова", "email": .string(email ?? "r\(number)@example.kz")])
    .with("/data/parameters", ["name": "Жасыл қала", "number": "AST-2020-0017"]).outgoing
  message.exchange = Topology.events
  message.mandatory = false
  return message
}

private func messageID(_ event: TapEvent) -> String { "<\(event.data["messageId"]?.text ?? "")>" }
