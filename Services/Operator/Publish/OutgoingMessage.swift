import AMQP
import Contracts
import Foundation
import Lane

/// A command as it leaves: the bytes as they are, and the AMQP properties that follow from them (CONTRACTS, "Envelope").
struct OutgoingMessage {
  /// Why bytes cannot be sent as a command.
  struct Problem: Error {
    var text: String
  }

  /// The CloudEvents type, shortened to `<noun>.<verb>` where it is ours.
  let type: String?
  let id: String?
  private(set) var outgoing: Outgoing

  /// Bytes for a routing key of the caller's choice, whatever they are.
  init(raw bytes: [UInt8], key: String) {
    let root = try? JSONDocument(bytes, limits: .file).root
    type = root.flatMap(Self.shortType)
    id = root?["id"]?.string
    outgoing = Outgoing(exchange: Topology.commands, routingKey: key, body: bytes)
    address(correlation: root?["correlationid"]?.string, type: root?["type"]?.string)
  }

  /// Reads an envelope as far as its routing key needs it; everything else is for the lane to judge.
  static func read(_ bytes: [UInt8]) -> Result<OutgoingMessage, Problem> {
    let root: JSONNode
    do {
      root = try JSONDocument(bytes, limits: .file).root
    } catch {
      return .failure(Problem(text: "\(error.problem)\(place(of: error, in: bytes))"))
    }
    guard root.kind == .object else { return .failure(Problem(text: "is no JSON object")) }
    guard let type = shortType(root), let region = root["region"]?.string, !region.isEmpty else {
      return .failure(Problem(text: "has no routing key, which is made of 'region' and of 'type' (kz.saruarlar.<noun>.<verb>.v1)"))
    }
    return .success(OutgoingMessage(raw: bytes, key: "\(region).\(type)"))
  }

  /// Where the answer goes, and by what it is recognised.
  mutating func expectAnswer(at queue: String, correlation: String) {
    outgoing.replyTo = queue
    outgoing.correlationID = outgoing.correlationID ?? correlation
  }

  private mutating func address(correlation: String?, type: String?) {
    outgoing.messageID = Self.property(id) ?? UUID().uuidString.lowercased()
    outgoing.contentType = ContentType.cloudEvents
    outgoing.type = Self.property(type)
    outgoing.correlationID = Self.property(correlation)
    outgoing.mandatory = true
  }

  /// What fits an AMQP short string.
  private static func property(_ text: String?) -> String? {
    text.flatMap { (1...255).contains($0.utf8.count) && !$0.utf8.contains(0) ? $0 : nil }
  }

  /// Any version will do: the lane answers what it does not know.
  private static func shortType(_ root: JSONNode) -> String? {
    let words = root["type"]?.string?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard words.count == 5, words[0] == "kz", words[1] == "saruarlar" else { return nil }
    return "\(words[2]).\(words[3])"
  }

  /// ` (line 3, column 7)`, for a document over many lines.
  private static func place(of error: JSONSyntaxError, in bytes: [UInt8]) -> String {
    let before: ArraySlice<UInt8>
    switch error {
    case .notUTF8(let offset), .tooDeep(let offset, _), .truncated(let offset), .syntax(let offset, _):
      before = bytes[..<min(offset, bytes.count)]
    case .tooLarge: return ""
    }
    guard let line = before.lastIndex(of: UInt8(ascii: "\n")) else { return "" }
    return " (line \(before.count { $0 == UInt8(ascii: "\n") } + 1), column \(before.count - line))"
  }
}
