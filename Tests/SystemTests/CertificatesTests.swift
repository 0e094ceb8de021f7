import AMQP
import CertificatesStore
import Contracts
import Foundation
import Lane
import Programme
import Support
import Testing

/// The certificates worker as it runs: it hears of a defence, draws, signs, keeps; and anyone can verify what came of it (rulebook 5).
@Suite(.system, .needsServers)
struct CertificatesTests {
  private static let first = "AST-2020-PRE-0001"

  /// Events of other services, as those would publish them; the season first or last.
  private static func heard(_ type: MessageType, id: String) -> Outgoing {
    var event = TestCommand(type, id: id).outgoing
    (event.exchange, event.mandatory) = (Topology.events, false)
    return event
  }

  private static let defence = [
    heard("project.scored", id: "scored-1"), heard("application.admitted", id: "admitted-1"), heard("season.announced", id: "season-1"),
  ]

  /// A key as `openssl genpkey -algorithm ed25519` writes it.
  private static var newKey: String {
    let der: [UInt8] = [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
    let bytes = der + (0..<32).map { _ in .random(in: 0...255) }
    return "-----BEGIN PRIVATE KEY-----\n\(Data(bytes).base64EncodedString())\n-----END PRIVATE KEY-----\n"
  }

  private func withWorker(_ body: (TestStack, WorkerProcess, [String: String]) throws -> Void) throws {
    try withStack { stack in
      let key = "\(stack.scratch)/signing.pem"
      try Data(Self.newKey.utf8).write(to: URL(fileURLWithPath: key))
      let settings = ["SARUAR_SIGNING_KEY_FILE": key]
      try body(stack, try stack.start("saruar-certificates", settings).waitUntilReady(), settings)
    }
  }

  private func issued(_ count: Int, _ stack: TestStack) throws -> [TapEvent] {
    try wait(until: "\(count) certificates", within: .seconds(30)) { stack.tap.all("certificate.issued").count >= count }
    return stack.tap.all("certificate.issued")
  }

  @Test(.timeLimit(.minutes(2)))
  func whatIsHeardTwiceAndThroughACrashIsIssuedOnce() throws {
    try withWorker { stack, worker, settings in
      try stack.publish(Self.defence)
      try stack.publish(Self.defence)
      worker.kill()
      try stack.expireLease()
      try stack.start("saruar-certificates", settings).waitUntilReady()
      try stack.publish([Self.heard("project.scored", id: "scored-again"), Self.heard("mentor.accredited", id: "mentor-1")])
      let events = try issued(3, stack)
      // Behind everything else in the queue: when it is answered, all is handled.
      let last = TestCommand("certificate.revoke", id: "last").with("/data/number", "AST-2020-PRE-0099")
      #expect(try stack.answer(to: last).reasonCodes == ["unknown-certificate"])
      let numbers = Set(stack.tap.all("certificate.issued").map { $0.number ?? "" })
      #expect(numbers == [Self.first, "AST-2020-PRE-0002", "AST-2020-MEN-0001"])
      #expect(Set(events.map(\.id)).count == 3)
      #expect(try stack.count("select count(*) from certificates.certificate") == 3)
      #expect(try stack.count("select count(*) from certificates.waiting") == 0)
      let mails = stack.tap.all("notification.requested").compactMap { $0.data["key"]?.text }
      #expect(Set(mails).isSuperset(of: ["certificate-issued/\(Self.first)", "certificate-issued/AST-2020-PRE-0002"]))
      // The bytes that are kept are the bytes whose hash was published.
      var store = try stack.connect()
      #expect(try CertificatesSnapshot.damaged(&store, region: .astana) == [])
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func certificateIsVerifiedThroughAllThatBecomesOfIt() throws {
    try withWorker { stack, _, settings in
      try stack.publish(Self.defence)
      _ = try issued(2, stack)
      let folder = "\(stack.scratch)/certificates"
      let environment = ["SARUAR_POSTGRES_URL": stack.postgresURL, "SARUAR_REGION": "astana"]
      func saruar(_ words: String...) throws -> (exit: ChildProcess.Exit, said: String) {
        try OperatorProcess.run(words, environment: environment)
      }
      #expect(try saruar("certificates", "astana-2020", "--to", folder).exit == .status(0))
      let (pdf, jwt, key) = ("\(folder)/\(Self.first).pdf", "\(folder)/\(Self.first).jwt", settings["SARUAR_SIGNING_KEY_FILE"] ?? "")
      func expect(_ words: [String], _ state: String, _ comment: Comment) throws {
        let (exit, said) = try OperatorProcess.run(["verify", "--json"] + words, environment: environment)
        #expect(exit == .status(state == "valid" ? 0 : 2), comment)
        let told = try JSONDocument(Array(said.utf8)).root["state"]?.string
        #expect(told == state, "\(comment): \(said)")
      }
      for words in [[pdf], [jwt], [pdf, "--key", key, "--online"], ["--number", Self.first]] { try expect(words, "valid", "as issued") }
      try expect(["--number", "AST-2020-PRE-0099"], "unknown", "a number that nobody has")
      let did = "\(folder)/did.json"
      try Data(OperatorProcess.run(["issuer"], environment: environment.merging(settings) { $1 }).said.utf8).write(
        to: URL(fileURLWithPath: did))
      try expect([pdf, "--key", did], "valid", "by the published key")

      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: pdf)))
      bytes[bytes.count / 2] ^= 1
      let changed = "\(folder)/changed.pdf"
      try Data(bytes).write(to: URL(fileURLWithPath: changed))
      for words in [[changed], [changed, "--key", key]] { try expect(words, "tampered", "one bit is another") }

      let correction = TestCommand("certificate.correct", id: "c-1").with("/data/correctedName", "Айгүл Нұрлан")
      #expect(try stack.answer(to: correction).type == "certificate.superseded")
      try expect([pdf], "superseded", "after the correction")
      try expect([jwt, "--key", key], "valid", "offline it is still what was issued")
      #expect(try saruar("certificates", "astana-2020", "--to", folder).exit == .status(0))
      try expect(["\(folder)/AST-2020-PRE-0003.pdf"], "valid", "the successor")
      let revocation = TestCommand("certificate.revoke", id: "r-1").with("/data/number", "AST-2020-PRE-0003")
      #expect(try stack.answer(to: revocation).type == "certificate.revoked")
      try expect(["\(folder)/AST-2020-PRE-0003.pdf"], "revoked", "after the revocation")
      let again = TestCommand("certificate.revoke", id: "r-2").with("/data/number", "AST-2020-PRE-0003")
      #expect(try stack.answer(to: again).reasonCodes == ["revoked"])
    }
  }

  @Test func workerWithoutAKeySaysWhatToDo() throws {
    try withStack { stack in
      let worker = try stack.start("saruar-certificates", ["SARUAR_SIGNING_KEY_FILE": ""])
      #expect(try worker.process.waitForExit(within: .seconds(20)) == .status(64))
      #expect(worker.log.contains { $0.contains("SARUAR_SIGNING_KEY_FILE is not set") })
    }
  }
}
