import Contracts
import Programme

/// Whatever arrives on a queue is an envelope or has an answer, and both can be told again in bytes that we read ourselves.
package final class EnvelopeFuzz: FuzzTarget {
  package static let name = "envelope"
  package static let summary = "EnvelopeReader and the JSON under it: read, hash, hand on, answer"
  package static let syntax = Syntax.json

  private static let types: [any Message.Type] = Catalogue.commands.map { $0.payload } + Catalogue.events.map { $0.payload }
  private static let origin = Origin(.intake, region: Region.astana.rawValue)
  private static let now = Instant(microseconds: 1_580_720_400_000_000)

  private let pristine = EnvelopeReader(region: .astana, types: types)
  private var reader = EnvelopeReader(region: .astana, types: types)

  package init() {}

  package func seeds() -> [[UInt8]] {
    let examples = [Catalogue.commands.map(\.type), Catalogue.events.map(\.type)].flatMap { $0.prefix(8) }
    return examples.compactMap { Catalogue.example($0)?.compactBytes } + Peculiar.messages
  }

  package func take(_ input: [UInt8]) throws -> String {
    let result = reader.read(input, routingKey: "astana.application.submit", contentType: nil)
    var fresh = pristine
    let again = fresh.read(input, routingKey: "astana.application.submit", contentType: nil)
    switch (result, again) {
    case (.success(let envelope), .success(let other)):
      try require(envelope.fingerprint == other.fingerprint, "a used reader makes another fingerprint than a new one")
      try check(envelope)
      reader.recycle(envelope)
      return "read \(other.type)"
    case (.failure(let unreadable), .failure(let other)):
      try require(unreadable.rejected == other.rejected && unreadable.id == other.id, "a used reader answers otherwise than a new one")
      try check(unreadable)
      return "\(unreadable.rejected.code) \(unreadable.rejected.errors.first.map { Trace.shape("\($0.pointer) \($0.problem)") } ?? "")"
    default: throw Violation("a used reader and a new one disagree: \(result) \(again)")
    }
  }

  /// The hash is of the canonical form, which is itself JSON with the same canonical form; handed on, the message stays the same message.
  private func check(_ envelope: Envelope) throws {
    let canonical = CanonicalJSON.bytes(of: envelope.data)
    try require(envelope.contentHash == ContentHash.sha256(canonical), "the content hash is not of the canonical form")
    for form in [canonical, Array(envelope.content), JSONValue(envelope.data).compactBytes] {
      let document = try JSONDocument(form, limits: .event)
      try require(document.problems.isEmpty, "a form of good content has problems: \(document.problems.list)")
      try require(CanonicalJSON.bytes(of: document.root) == canonical, "another form has another canonical form")
    }
    let event = try OutgoingEvent(
      envelope.type, payload: HandedOn(data: AnyJSON(envelope.data)), subject: envelope.subject, origin: Self.origin,
      cause: Cause(envelope), ordinal: 0,
      outcomeOf: envelope.id, now: Self.now)
    let told = try readBack(event)
    try require(told.fingerprint == envelope.fingerprint, "handed on, it has another fingerprint")
    try require(told.causationid == envelope.id && told.causationsource == envelope.source, "handed on, it names another cause")
    try require(told.correlationid == envelope.correlationid && told.traceparent == envelope.traceparent, "handed on, it lost its trail")
  }

  /// The answer is a message that every reader of ours takes, and so is what it is made of.
  private func check(_ unreadable: Unreadable) throws {
    try require(!unreadable.rejected.errors.isEmpty, "rejected for no reason")
    let cause = Cause(
      source: unreadable.source ?? "body", id: unreadable.id ?? Digest(bytes: unreadable.bodyHash).value,
      correlationid: unreadable.correlationid, traceparent: unreadable.traceparent)
    let event = try OutgoingEvent(
      Rejected.type, payload: unreadable.rejected, subject: nil, origin: Self.origin, cause: cause, ordinal: 0, outcomeOf: unreadable.id,
      now: Self.now)
    let told = try readBack(event)
    try require(told.decode(Rejected.self) == .success(unreadable.rejected), "the answer says something else when it is read")
  }

  private func readBack(_ event: OutgoingEvent) throws -> Envelope {
    var fresh = pristine
    switch fresh.read(event.body, routingKey: event.routingKey, contentType: nil, limits: .event) {
    case .success(let envelope): return envelope
    case .failure(let unreadable): throw Violation("what we say cannot be read: \(unreadable.rejected.errors)")
    }
  }
}

/// Whatever it was, as the payload of a message.
private struct HandedOn: Payload {
  static let summary = ""
  let data: AnyJSON

  init(data: AnyJSON) { self.data = data }
  init(from decoder: any Decoder) throws { data = try AnyJSON(from: decoder) }
  func encode(to encoder: any Encoder) throws { try data.encode(to: encoder) }
}
