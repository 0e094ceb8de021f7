import Contracts
import Foundation
import Programme

/// Every command of the catalogue.
package final class CommandFuzz: FuzzTarget {
  package static let name = "commands"
  package static let summary = "the decoder of every command: round trip, and the same verdict as Foundation's"
  package static let syntax = Syntax.json
  private let payloads = PayloadCheck(Catalogue.commands.map(\.type) + [LaneEcho.type, LaneRetry.type, LaneDiscard.type])

  package init() {}
  package func seeds() -> [[UInt8]] { payloads.seeds }
  package func take(_ input: [UInt8]) throws -> String { try payloads.take(input) }
}

/// Every event of the catalogue: what a service hears, and what the audit reads back from the journal.
package final class EventFuzz: FuzzTarget {
  package static let name = "events"
  package static let summary = "the decoder of every event, heard or read back: round trip, and the same verdict as Foundation's"
  package static let syntax = Syntax.json
  private let payloads = PayloadCheck(Catalogue.events.map(\.type))

  package init() {}
  package func seeds() -> [[UInt8]] { payloads.seeds }
  package func take(_ input: [UInt8]) throws -> String { try payloads.take(input) }
}

/// What holds of the payload of any message.
private final class PayloadCheck {
  private let types: [MessageType: any Message.Type]
  private var reader: EnvelopeReader
  let seeds: [[UInt8]]

  init(_ types: [MessageType]) {
    let known = types.compactMap { type in (Catalogue.payload(type) as? any Message.Type).map { (type, $0) } }
    self.types = Dictionary(uniqueKeysWithValues: known)
    reader = EnvelopeReader(region: nil, types: known.map(\.1))
    seeds = types.compactMap { Catalogue.example($0)?.compactBytes }
  }

  func take(_ input: [UInt8]) throws -> String {
    guard case .success(let envelope) = reader.read(input, routingKey: "", contentType: nil) else { return "unreadable" }
    let payload = try require(types[envelope.type], "an envelope of a type that was not asked for")
    defer { reader.recycle(envelope) }
    return "\(envelope.type) " + (try check(payload, envelope))
  }

  /// Two ways of decoding agree on everything, and what was taken is taken again when we write it.
  private func check<Payload: Message>(_ type: Payload.Type, _ envelope: Envelope) throws -> String {
    let fast = envelope.decode(type)
    let reference = ContractDecoder.decode(type, from: envelope.data)
    let theirs = Result { try JSONDecoder().decode(type, from: Data(envelope.content)) }
    switch (fast, reference) {
    case (.success(let value), .success(let same)):
      let bytes = try ContractEncoder.encode(value)
      try require(try ContractEncoder.encode(same) == bytes, "the two decoders make different values")
      var writer = JSONWriter(capacity: 1024)
      try value.write(to: &writer)
      try require(writer.bytes == bytes, "written field by field it has other bytes")
      try checkAgain(type, bytes)
      try compare(bytes, theirs, envelope)
      return "taken"
    case (.failure(let problems), .failure(let same)):
      try require(problems == same, "the two decoders tell different problems: \(problems.list) and \(same.list)")
      if case .success = theirs { try require(Self.areOurs(problems), "Foundation takes what we refuse: \(problems.list)") }
      return problems.list.first.map { Trace.shape("\($0.pointer) \($0.problem)") } ?? "refused for no reason"
    default: throw Violation("one decoder takes what the other refuses: \(fast) and \(reference)")
    }
  }

  private func checkAgain<Payload: Message>(_ type: Payload.Type, _ bytes: [UInt8]) throws {
    let document = try JSONDocument(bytes, limits: .event)
    try require(document.problems.isEmpty, "what we write has problems: \(document.problems.list)")
    let again = try ContractDecoder.decode(type, from: document.root).get()
    try require(try ContractEncoder.encode(again) == bytes, "written and read twice it is another value")
  }

  private func compare<Payload: Message>(_ bytes: [UInt8], _ theirs: Result<Payload, any Error>, _ envelope: Envelope) throws {
    switch theirs {
    case .success(let value): try require(try ContractEncoder.encode(value) == bytes, "Foundation makes another value")
    case .failure(let error):
      let isKnown = Lenience.hasUnderflow(envelope.data) || "\(error)".contains("only contracts hold AnyJSON")
      try require(isKnown, "Foundation refuses what we take: \(error)")
    }
  }

  /// Limits that Foundation's decoder does not know: texts of 8000 characters, whole numbers of 53 bits.
  private static func areOurs(_ problems: SchemaProblems) -> Bool {
    problems.list.allSatisfy { $0.problem.contains("8000") || $0.problem.contains("53 bits") }
  }
}
