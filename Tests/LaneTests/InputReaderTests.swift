import AMQP
import Contracts
import Testing

@testable import Lane

@Suite struct InputReaderTests {
  private var messages = ToyMessages()

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a\0b\0", "ab"), (String(repeating: "x", count: 256), String(repeating: "x", count: 255)),
    (String(repeating: "ә", count: 200), String(repeating: "ә", count: 127)),
  ])
  func textsOfAMQPAreScrubbedToWhatStoreAndFrameTake(text: String, scrubbed expected: String) {
    #expect(scrubbed(text) == expected)
  }

  @Test(arguments: ["timer", "body"])
  mutating func sourceOfTheLaneItselfIsNoProducers(source: String) throws {
    let body = ToyMessages.body("k1#1", source: source, data: ToyMessages.data(.add(1), "a1"))
    let input = try messages.input(ToyMessages.delivery(body))
    guard case .rejected(let rejection) = input.content else { throw ToyFailure() }
    #expect(rejection.code == .notAllowed)
    #expect(input.identity == MessageIdentity(source: "body", id: Hexadecimal.string(ContentHash.sha256(body))))
  }

  @Test(arguments: [
    (LaneRetry.type, "{}"), (LaneRetry.type, #"{"id":"m1"}"#), (LaneRetry.type, #"{"all":true,"source":"urn:x","id":"m1"}"#),
    (LaneDiscard.type, #"{"by":"op","reason":"x"}"#), (LaneDiscard.type, #"{"source":"urn:x","by":"op","reason":"x"}"#),
    (LaneDiscard.type, #"{"all":true,"by":"op"}"#),
  ])
  mutating func orderThatDoesNotSayWhatItMeansIsRejected(type: MessageType, data: String) throws {
    guard case .input(let input) = messages.order(type, data: data), case .rejected(let rejection) = input.content else {
      throw ToyFailure()
    }
    #expect(rejection.code == .invalid)
  }

  @Test mutating func ordersNameOneMessageOrAll() throws {
    guard case .order(let all) = messages.order(LaneRetry.type, data: #"{"all":true}"#) else { throw ToyFailure() }
    #expect(all.selection == .all)
    let data = #"{"source":"urn:x","id":"m1","by":"op","reason":"x"}"#
    guard case .order(let one) = messages.order(LaneDiscard.type, data: data) else { throw ToyFailure() }
    #expect(one.selection == .one(MessageIdentity(source: "urn:x", id: "m1")))
    #expect(one.discard == DiscardOrder(by: "op", reason: "x"))
  }

  @Test mutating func ordersThroughAnExchangeAreNotObeyed() throws {
    let body = ToyMessages.body("o1", type: LaneDiscard.type, data: #"{"all":true,"by":"op","reason":"x"}"#)
    let input = try messages.input(ToyMessages.delivery(body))
    guard case .rejected(let rejection) = input.content else { throw ToyFailure() }
    #expect(rejection.code == .unknownType)
  }

  /// CONTRACTS, "Envelope": 256 KiB are for what producers send; the protocol of a large season is larger.
  @Test mutating func eventsMayBeLargerThanCommands() throws {
    let withdrawn = String(decoding: try ContractEncoder.encode(ApplicationWithdrawn.example), as: UTF8.self)
    let data = withdrawn.dropLast() + #","more":"\#(String(repeating: "ә", count: 150_000))"}"#
    let body = ToyMessages.body("e1", type: ApplicationWithdrawn.type, data: String(data))
    let event = try messages.input(
      Delivery(tag: .none, exchange: Topology.events, routingKey: "astana.application.withdrawn", body: body))
    guard case .command(.noted, answered: false) = event.content else { throw ToyFailure() }
    let command = try messages.input(ToyMessages.delivery(body))
    guard case .rejected(let rejection) = command.content else { throw ToyFailure() }
    #expect(rejection.code == .tooLarge)
    let again = ProducedMessage.read(body)
    #expect(again.map(\.body) == [body], "recovery must be able to read what a large event left in the journal")
  }

  @Test mutating func deliveryThatCameBackTwiceIsASuspect() throws {
    let body = ToyMessages.body("m1", data: ToyMessages.data(.add(1), "a1"))
    for (count, redelivered, isSuspect) in [(0, false, false), (7, false, false), (1, true, false), (2, true, true), (7, true, true)] {
      let delivery = Delivery(
        tag: .none, exchange: Topology.commands, routingKey: "astana.coin.issue", body: body,
        headers: ["x-delivery-count": .int(Int64(count))], redelivered: redelivered)
      guard case .suspect = messages.reading(delivery) else {
        #expect(!isSuspect)
        continue
      }
      #expect(isSuspect)
    }
  }
}
