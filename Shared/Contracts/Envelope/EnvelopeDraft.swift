internal import Programme

/// What could be read of an envelope while its problems are gathered.
struct EnvelopeDraft {
  private(set) var id: String?
  private(set) var source: String?
  private(set) var type: MessageType?
  private(set) var region: Region?
  let subject: String?
  let time: Instant?
  let correlationid: String?
  let traceparent: String?
  let causationid: String?
  let causationsource: String?
  let outcomeof: String?
  /// The gravest of what is wrong: an unknown type before a wrong region before the rest.
  private var code = RejectionCode.invalid

  init(_ attributes: inout AttributeReader) {
    id = attributes.required("id", limit: AttributeReader.longestID)
    source = attributes.source()
    subject = attributes.optional("subject")
    time = attributes.time()
    correlationid = attributes.optional("correlationid")
    traceparent = attributes.optional("traceparent")
    causationid = attributes.optional("causationid")
    causationsource = attributes.optional("causationsource")
    outcomeof = attributes.optional("outcomeof")
  }

  mutating func readType(_ attributes: inout AttributeReader, _ payloads: [String: any Message.Type]) {
    guard let text = attributes.required("type", limit: AttributeReader.longestText) else { return }
    if let known = payloads[text] {
      type = known.type
      return
    }
    type = MessageType(cloudEventsType: text)
    code = .unknownType
    attributes.problem("type", Self.unknown(text, payloads))
  }

  /// Names the version that is known where only the version is wrong.
  private static func unknown(_ text: String, _ payloads: [String: any Message.Type]) -> String {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    let known = (words.dropLast() + ["v1"]).joined(separator: ".")
    if words.count == 5, payloads[known] != nil { return "is an unknown version; \"\(known)\" is known" }
    guard MessageType(cloudEventsType: text) != nil else { return "must have the form \"kz.saruarlar.<noun>.<verb>.v1\"" }
    return "is not a type that is taken here"
  }

  mutating func readRegion(_ attributes: inout AttributeReader, lane: Region?, routingKey: String) {
    guard let text = attributes.required("region", limit: AttributeReader.longestID) else { return }
    region = text == lane?.rawValue ? lane : Region(rawValue: text)
    guard let lane else {
      if region == nil { attributes.problem("region", "must be \(Region.expectation)") }
      return
    }
    if text != lane.rawValue || !routingKey.hasPrefix(text + ".") {
      if code != .unknownType { code = .wrongRegion }
      attributes.problem("region", "must be \"\(lane.rawValue)\" as in the routing key")
    }
  }

  /// The answer; where the type is known, the problems of `data` are told with those of the envelope.
  func unreadable(_ document: JSONDocument, _ found: SchemaProblems, _ payloads: [String: any Message.Type]) -> Unreadable {
    let ofText = document.problems
    var problems = found
    problems.add(contentsOf: ofText)
    if let type, let payload = payloads[type.cloudEventsType], let data = document.root["data"] {
      problems.add(contentsOf: Self.problems(of: payload, in: data))
    }
    let ambiguous = Set(ofText.list.map(\.pointer))
    // Of a list that was cut, the rest may concern them.
    return Unreadable(
      rejected: Rejected(code, problems.told), id: ofText.isCut || ambiguous.contains("/id") ? nil : id,
      source: ofText.isCut || ambiguous.contains("/source") ? nil : source, type: type, correlationid: correlationid,
      traceparent: traceparent,
      bodyHash: ContentHash.sha256(document.bytes))
  }

  private static func problems<Payload: Message>(of payload: Payload.Type, in data: JSONNode) -> SchemaProblems {
    switch ContractDecoder.decode(payload, from: data) {
    case .success: SchemaProblems()
    case .failure(let problems): problems
    }
  }
}
