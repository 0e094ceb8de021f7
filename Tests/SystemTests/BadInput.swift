import AMQP
import Contracts
import Foundation
import Support

/// One message that no producer should send, or an odd one that is good all the same, and the answer it must get.
struct BadInput: Sendable {
  let name: String
  var body: [UInt8]
  var routingKey = "astana.application.submit"
  var contentType: String? = "application/json"
  var messageID: String?
  /// As bytes, for a producer may send what is no text; nil is one of the table's own, by which the answer is found.
  var correlationID: [UInt8]?
  var priority: Int?
  var expiration: Int?
  var hasHeaders = false
  /// What it is answered with: a type and, of a rejection or refusal, the code.
  var answer: String
  /// The command's id as the answer must give it; nil when nobody told it.
  var outcomeOf: String?
  /// The field that is named, and words that help.
  var pointer: String?
  var words: String?

  /// As a line for a producer that is not ours.
  func line(correlation: String) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return [
      "name": .string(name), "body": .string(Data(body).base64EncodedString()), "routingKey": .string(routingKey),
      "contentType": text(contentType), "messageID": text(messageID),
      "correlationID": .string(Data(correlationID ?? Array(correlation.utf8)).base64EncodedString()),
      "priority": priority.map { .integer($0) } ?? .null, "expiration": text(expiration.map { "\($0)" }), "hasHeaders": .bool(hasHeaders),
      "answer": .string(answer), "outcomeOf": text(outcomeOf), "pointer": text(pointer), "words": text(words),
    ]
  }

  /// By our own client, which sends only what is text.
  func outgoing(correlation: String) -> Outgoing? {
    guard let correlationID = String(validating: correlationID ?? Array(correlation.utf8), as: UTF8.self) else { return nil }
    var message = Outgoing(exchange: "saruar.commands", routingKey: routingKey, body: body, messageID: messageID)
    message.contentType = contentType
    message.correlationID = correlationID
    message.mandatory = true
    message.expiration = expiration.map { .milliseconds($0) }
    if hasHeaders { message.headers = Self.headers }
    return message
  }

  private static let headers: [String: FieldValue] = [
    "void": .void, "bool": true, "int": -7, "double": .double(0.5), "text": "мәтін", "bytes": .bytes([0, 255]), "time": .timestamp(1),
    "list": .array([1, "two", .array([])]), "table": .table(["in": .table(["deeper": .void])]), "traceparent": .bytes([255]),
  ]
}

extension BadInput {
  /// From a good application that is bent, with the reason why it is rejected.
  init(_ name: String, _ code: String, _ pointer: String? = nil, _ words: String? = nil, bend: (inout JSONValue) -> Void) {
    let id = name.replacing(" ", with: "-")
    var json = TestSeason.of2020.application(id).json
    bend(&json)
    self.init(name: name, body: json.compactBytes, answer: "message.rejected \(code)", outcomeOf: id, pointer: pointer, words: words)
  }

  /// From the text of a good application, where JSON values cannot say it.
  init(
    _ name: String, _ code: String, _ pointer: String? = nil, _ words: String? = nil, replacing old: String, by new: [UInt8]
  ) {
    self.init(name, code, pointer, words) { _ in }
    guard let range = body.firstRange(of: Array(old.utf8)) else { preconditionFailure("\(name): the example has no \(old)") }
    body.replaceSubrange(range, with: new)
  }

  /// Not even JSON: only AMQP's message id tells which command it was.
  init(unreadable name: String, code: String = "malformed", _ words: String, _ body: [UInt8]) {
    let id = name.replacing(" ", with: "-")
    self.init(name: name, body: body, messageID: id, answer: "message.rejected \(code)", outcomeOf: id, words: words)
  }

  /// Odd, and good.
  init(good name: String, bend: (inout JSONValue) -> Void = { _ in }) {
    self.init(name, "", bend: bend)
    answer = "application.registered"
  }

  func with(_ change: (inout BadInput) -> Void) -> BadInput {
    var input = self
    change(&input)
    return input
  }
}
