package import Programme

/// Turns the body of a delivery into an `Envelope`, or into the answer that it cannot be taken, with every reason at once.
///
/// One per lane: parser and canonical writer keep their buffers from message to message. Not thread-safe.
package struct EnvelopeReader {
  /// The lane's region; nil takes any (the lane of unrouted messages).
  private let region: Region?
  /// What this lane takes, by CloudEvents type.
  private let payloads: [String: any Message.Type]
  private var parser = JSONParser()
  private var canonical = CanonicalJSON()
  private var identity = FramedParts()

  package init(region: Region?, types: [any Message.Type]) {
    self.region = region
    payloads = Dictionary(types.map { ($0.type.cloudEventsType, $0) }) { first, _ in first }
  }

  package mutating func read(
    _ body: [UInt8], routingKey: String, contentType: String?, limits: JSONLimits = .message
  ) -> Result<Envelope, Unreadable> {
    if let problem = ContentType.problem(contentType) { return .failure(Self.malformed(body, problem)) }
    let document: JSONDocument
    do {
      parser.limits = limits
      document = try parser.parse(body)
    } catch {
      return .failure(Self.unparsed(body, error))
    }
    guard document.root.kind == .object else { return .failure(Self.malformed(body, "the body must be one JSON object")) }
    return envelope(document, routingKey: routingKey)
  }

  /// Takes back the memory of an envelope's document once its data has been decoded.
  package mutating func recycle(_ envelope: consuming Envelope) {
    parser.recycle(envelope.data.document)
  }

  private mutating func envelope(_ document: JSONDocument, routingKey: String) -> Result<Envelope, Unreadable> {
    var attributes = AttributeReader(document)
    attributes.constant("specversion", "1.0", isRequired: true)
    attributes.constant("datacontenttype", "application/json", isRequired: false)
    var draft = EnvelopeDraft(&attributes)
    draft.readType(&attributes, payloads)
    draft.readRegion(&attributes, lane: region, routingKey: routingKey)
    let data = attributes.find("data").map { JSONNode(document: document, index: $0) }
    if data == nil { attributes.problem("data", "is required") }
    guard !document.hasProblems, attributes.problems.isEmpty, let data, let envelope = finish(draft, data) else {
      return .failure(draft.unreadable(document, attributes.problems, payloads))
    }
    return .success(envelope)
  }

  private mutating func finish(_ draft: EnvelopeDraft, _ data: JSONNode) -> Envelope? {
    guard let id = draft.id, let source = draft.source, let type = draft.type, let region = draft.region else { return nil }
    canonical.write(data)
    let contentHash = ContentHash.sha256(canonical.bytes)
    identity.removeAll()
    identity.append(type.cloudEventsType)
    identity.append(region.rawValue)
    identity.append(draft.subject)
    identity.append(contentHash)
    return Envelope(
      id: id, source: source, type: type, subject: draft.subject, time: draft.time, region: region,
      correlationid: draft.correlationid, traceparent: draft.traceparent, causationid: draft.causationid,
      causationsource: draft.causationsource, outcomeof: draft.outcomeof, data: data, contentHash: contentHash,
      fingerprint: ContentHash.sha256(identity.bytes))
  }

  private static func unparsed(_ body: [UInt8], _ error: JSONSyntaxError) -> Unreadable {
    if case .tooLarge = error { return unreadable(body, .tooLarge, error.problem) }
    return malformed(body, error.problem)
  }

  private static func malformed(_ body: [UInt8], _ problem: String) -> Unreadable { unreadable(body, .malformed, problem) }

  private static func unreadable(_ body: [UInt8], _ code: RejectionCode, _ problem: String) -> Unreadable {
    let rejected = Rejected(code, [SchemaProblem(pointer: "", problem: problem)])
    return Unreadable(rejected: rejected, bodyHash: ContentHash.sha256(body))
  }
}
