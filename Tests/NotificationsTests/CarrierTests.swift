import Contracts
import Foundation
import Lane
import Mail
import Programme
import Support
import Synchronization
import Testing

@testable import NotificationsRules
@testable import NotificationsStore

@Suite struct MaildirTests {
  @Test func aLetterWrittenTwiceIsOneFile() throws {
    let folder = try Folder()
    let letters = [post(to: "a@example.kz", key: "1"), post(to: "b@example.kz", key: "2")]
    let maildir = try Maildir(path: folder.path + "/deep/er")
    #expect(maildir.carry(letters) { true } == [.accepted, .accepted])
    #expect(maildir.carry(letters) { true } == [.accepted, .accepted])
    #expect(try MailReader.read(folder.path + "/deep/er").count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er/tmp") == [])
  }

  @Test func manyLettersAreFlushedTogetherAndAreAllThere() throws {
    let folder = try Folder()
    let letters = (0..<50).map { post(to: "r\($0 % 40)@example.kz", key: Identifier(stringLiteral: "\($0 % 40)")) }
    #expect(try Maildir(path: folder.path).carry(letters) { true }.allSatisfy { $0 == .accepted })
    #expect(try MailReader.read(folder.path).count == 40)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp") == [])
  }

  /// A reader moves what it has seen; a new process must not bring it back.
  @Test func aLetterThatWasReadIsNotWrittenAgain() throws {
    let folder = try Folder()
    let seen = post(to: "a@example.kz")
    _ = try Maildir(path: folder.path).carry([seen]) { true }
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new").first)
    try FileManager.default.moveItem(atPath: "\(folder.path)/new/\(name)", toPath: "\(folder.path)/cur/\(name):2,S")
    #expect(try Maildir(path: folder.path).carry([seen]) { true } == [.accepted])
    #expect(try MailReader.read(folder.path).count == 1)
  }

  @Test func aDiskThatRefusesIsAFailureForNow() throws {
    let folder = try Folder()
    let maildir = try Maildir(path: folder.path)
    try FileManager.default.removeItem(atPath: folder.path + "/tmp")
    guard case .failed(let problem)? = maildir.carry([post(to: "a@example.kz")], while: { true }).first else { throw Unexpected() }
    #expect(problem.contains("No such file or directory"))
    #expect(throws: Maildir.Unusable.self) { try Maildir(path: "/proc/nowhere") }
  }
}

@Suite(.system) struct SMTPTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func client(_ url: String, authorities: String? = nil, timeout: Duration = .seconds(20)) throws -> SMTPClient {
    var server = try SMTPServer(url, authorities: authorities)
    server.timeout = timeout
    return SMTPClient(server: server, hello: "astana.saruarlar.kz")
  }

  @Test func lettersArriveOverOneConnection() throws {
    let server = try MailServer(in: folder.path)
    let letters = (1...3).map { post(to: "r\($0)@example.kz", key: Identifier(stringLiteral: "\($0)")) }
    let client = try client(server.url)
    #expect(client.carry(letters) { true } == [.accepted, .accepted, .accepted])
    let read = try server.letters()
    #expect(read.map { $0["subject"]?.text } == letters.map(\.subject))
    #expect(read.map { $0["text"]?.text } == letters.map(\.text))
    #expect(Set(server.sessions.map { $0[0] }).count == 1)
    #expect(server.sessions.first?.last == "noreply@astana.saruarlar.kz")
  }

  @Test func aNoIsForEverOrForNow() throws {
    let server = try MailServer(in: folder.path)
    let letters = ["bounce@example.kz", "busy1@example.kz", "full@example.kz", "good@example.kz"].map { post(to: $0) }
    let client = try client(server.url)
    let answers: [Handover] = [
      .refused("550 5.1.1 User unknown"), .failed("451 4.7.1 Try again later"), .refused("552 5.2.2 Mailbox full"), .accepted,
    ]
    #expect(client.carry(letters) { true } == answers)
    #expect(client.carry([letters[1]]) { true } == [.accepted])
  }

  @Test func aServerThatIsAwayIsAskedOnce() throws {
    let port = try Loopback.freePort()
    let client = try client("smtp://127.0.0.1:\(port)")
    let answers = client.carry([post(to: "a@example.kz"), post(to: "b@example.kz")]) { true }
    #expect(answers.count == 2 && answers[0] == answers[1])
    guard case .failed(let problem)? = answers.first else { throw Unexpected() }
    #expect(problem.contains("onnect"))
  }

  @Test func aServerThatSaysNothingIsGivenUp() throws {
    let server = try MailServer(in: folder.path)
    let client = try client(server.url, timeout: .seconds(1))
    guard case .failed? = client.carry([post(to: "slow5@example.kz")], while: { true }).first else { throw Unexpected() }
  }

  @Test(arguments: ["--tls", "--smtps"])
  func aTrustedServerIsSpokenToInSecret(_ kind: String) throws {
    let (certificate, key) = try makeCertificate()
    let server = try MailServer(in: folder.path, [kind, certificate, key, "--login", "saruar", "құпия сөз"])
    let scheme = kind == "--tls" ? "smtp" : "smtps"
    let password = "құпия сөз".addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
    func url(_ password: String) -> String { "\(scheme)://saruar:\(password)@localhost:\(server.port)" }
    let good = try client(url(password), authorities: certificate)
    #expect(good.carry([post(to: "a@example.kz")]) { true } == [.accepted])
    #expect(server.sessions.map { $0[2] } == ["saruar"])
    if kind == "--tls" { #expect(server.sessions.map { $0[1] } == ["tls"]) }
    // Neither an authority that is not ours nor a wrong password is the recipient's fault.
    for wrong in [try client(url(password)), try client(url("wrong"), authorities: certificate)] {
      guard case .failed? = wrong.carry([post(to: "b@example.kz")], while: { true }).first else { throw Unexpected() }
    }
    #expect(try server.letters().count == 1)
  }

  /// Not on the loopback, so it would have to offer TLS; `127.1` is the loopback by another name.
  @Test func withoutTLSOnlyThisMachineIsSpokenTo() throws {
    let server = try MailServer(in: folder.path)
    let client = try client("smtp://saruar:secret@0x7f000001:\(server.port)")
    guard case .failed(let problem)? = client.carry([post(to: "a@example.kz")], while: { true }).first else { throw Unexpected() }
    #expect(problem.contains("SSL") || problem.contains("TLS"))
    #expect(try server.letters().isEmpty)
  }

  @Test(arguments: ["", "mail.example.kz", "http://mail.example.kz", "smtp://", "smtp://mail.example.kz/path"])
  func aWrongURLIsToldAtTheStart(_ url: String) {
    #expect(throws: SMTPServer.Problem.self) { try SMTPServer(url) }
  }

  private func makeCertificate() throws -> (certificate: String, key: String) {
    let (certificate, key) = (folder.path + "/server.pem", folder.path + "/server.key")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments =
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
      + ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return (certificate, key)
  }
}

@Suite(.system) struct CourierTests {
  /// Takes everything and counts.
  private final class Clerk: Carrier, Sendable {
    let carried = Mutex<[String]>([])
    let pause: Duration

    init(pause: Duration = .zero) { self.pause = pause }

    func carry(_ letters: [MailMessage], while goOn: () -> Bool) -> [Handover] {
      var answers: [Handover] = []
      for letter in letters where goOn() {
        pass(pause)
        carried.withLock { $0.append(letter.to.address) }
        answers.append(letter.to.address.hasPrefix("busy") ? .failed("451") : .accepted)
      }
      return answers
    }
  }

  private func parcel(_ address: String, attempt: Int = 1) -> Courier.Parcel {
    let letter = LetterID(key: "k", recipient: .init(fullName: address), channel: .email, in: .astana)
    return Courier.Parcel(attempt: .init(letter: letter, number: attempt), message: post(to: address))
  }

  private func finish(_ consignment: Consignment) throws -> [CarrierAnswer] {
    try wait(until: "the consignment", within: .seconds(10), every: .milliseconds(2)) { consignment.errand.isDone }
    return consignment.parcels.compactMap { consignment.answers[$0.attempt.letter] }
  }

  @Test func anAttemptIsMadeOnceHoweverOftenItIsLoaded() throws {
    let clerk = Clerk()
    let courier = Courier(carrier: clerk)
    let parcels = [parcel("a@example.kz"), parcel("busy@example.kz")]
    for _ in 0..<3 { #expect(try finish(courier.take(parcels)) == [.accepted, .failed("451")]) }
    #expect(clerk.carried.withLock { $0 } == ["a@example.kz", "busy@example.kz"])
    #expect(try finish(courier.take([parcel("busy@example.kz", attempt: 2)])) == [.failed("451")])
    #expect(clerk.carried.withLock { $0.count } == 3)
  }

  @Test func anAbandonedErrandBeginsNothingMore() throws {
    let clerk = Clerk(pause: .milliseconds(100))
    let consignment = Courier(carrier: clerk).take((0..<50).map { parcel("r\($0)@example.kz") })
    pass(.milliseconds(50))
    consignment.errand.abandon()
    _ = try finish(consignment)
    #expect(clerk.carried.withLock { $0.count } <= 2)
  }

  @Test func theMemoryIsBounded() {
    var memory = CourierMemory(half: 10)
    let attempts = (0..<100).map { parcel("r\($0)@example.kz").attempt }
    for attempt in attempts { memory[attempt] = .accepted }
    #expect(attempts.suffix(10).allSatisfy { memory[$0] == .accepted })
    #expect(attempts.prefix(80).allSatisfy { memory[$0] == nil })
  }
}
