import AMQP
import Contracts
import Foundation
import Testing

@testable import Operator

@Suite struct MessageReaderTests {
  @Test func aDocumentOverManyLinesIsOneMessage() throws {
    let items = try read(Self.example.pretty)
    #expect(items.count == 1)
    #expect(items.first?.key == "astana.application.submit")
    #expect(items.first.map { String(decoding: $0.body, as: UTF8.self) } == Self.example.pretty)
  }

  @Test func linesAreMessagesAndBlankLinesAreNot() throws {
    let line = Self.example.compact
    let items = try read("\n\(line)\r\n\n  \n\(line)")
    #expect(items.map(\.line) == [2, 5])
    #expect(items.allSatisfy { $0.key == "astana.application.submit" })
  }

  @Test func aLineThatIsNoMessageIsNamedAndTheOthersAreSent() throws {
    let line = Self.example.compact
    let items = try read("\(line)\nno JSON\n[1]\n{\"region\":\"astana\"}\n\(line)\n")
    #expect(items.map(\.line) == [1, 2, 3, 4, 5])
    #expect(items.map { $0.problem == nil } == [true, false, false, false, true])
    #expect(items[1].problem?.hasPrefix("not JSON at byte 1") == true)
    #expect(items[2].problem == "is no JSON object")
    #expect(items[3].problem?.contains("routing key") == true)
  }

  @Test func aFirstLineThatIsBrokenDoesNotHideTheOthers() throws {
    let items = try read("{\"broken\n\(Self.example.compact)\n")
    #expect(items.map { $0.problem == nil } == [false, true])
  }

  @Test func aBrokenDocumentIsOneProblemWithItsPlace() throws {
    let items = try read("{\n  \"id\": tru\n}\n")
    #expect(items.count == 1)
    #expect(items.first?.problem?.contains("(line 2, column") == true)
  }

  @Test func anEmptyFileHoldsNothing() throws {
    #expect(try read("").isEmpty)
    #expect(try read(" \n\n").isEmpty)
  }

  @Test func longLinesAreReadWhole() throws {
    var long = Self.example
    long["note"] = .string(String(repeating: "ұ", count: 700_000))
    let items = try read("\(long.compact)\n\(Self.example.compact)\n")
    #expect(items.map { $0.problem == nil } == [true, true])
  }

  private static let example = Catalogue.example("application.submit") ?? .null

  private struct Read {
    var line: Int
    var key: String?
    var body: [UInt8] = []
    var problem: String?
  }

  private func read(_ text: String) throws -> [Read] {
    let path = NSTemporaryDirectory() + "saruar-\(UUID().uuidString).json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var reader = try MessageReader(path: path)
    var items: [Read] = []
    while let item = try reader.next() {
      switch item {
      case .message(let message, let line): items.append(Read(line: line, key: message.outgoing.routingKey, body: message.outgoing.body))
      case .problem(let problem, let line): items.append(Read(line: line, problem: problem))
      }
    }
    return items
  }
}

@Suite struct OutgoingMessageTests {
  @Test func propertiesFollowFromTheEnvelope() throws {
    let message = try OutgoingMessage.read(
      bytes(["id": "17", "type": "kz.saruarlar.order.issue.v1", "region": "almaty", "correlationid": "c"])
    ).get()
    #expect(message.outgoing.exchange == "saruar.commands")
    #expect(message.outgoing.routingKey == "almaty.order.issue")
    #expect(message.outgoing.messageID == "17")
    #expect(message.outgoing.correlationID == "c")
    #expect(message.outgoing.type == "kz.saruarlar.order.issue.v1")
    #expect(message.outgoing.contentType == "application/cloudevents+json")
    #expect(message.outgoing.mandatory)
  }

  @Test func anotherVersionIsSentForTheLaneToJudge() throws {
    let message = try OutgoingMessage.read(bytes(["id": "1", "type": "kz.saruarlar.order.issue.v7", "region": "mars"])).get()
    #expect(message.outgoing.routingKey == "mars.order.issue")
  }

  @Test func anIdThatAMQPCannotCarryIsReplacedInTheProperties() throws {
    let long = String(repeating: "i", count: 256)
    let message = try OutgoingMessage.read(bytes(["id": .string(long), "type": "kz.saruarlar.order.issue.v1", "region": "astana"])).get()
    #expect(message.id == long)
    #expect(message.outgoing.messageID?.count == 36)
  }

  @Test func rawBytesGoAsTheyAre() {
    let message = OutgoingMessage(raw: [0xFF, 0x00], key: "any.key.at-all")
    #expect(message.outgoing.body == [0xFF, 0x00])
    #expect(message.outgoing.routingKey == "any.key.at-all")
  }

  private func bytes(_ value: JSONValue) -> [UInt8] { value.compactBytes }
}
