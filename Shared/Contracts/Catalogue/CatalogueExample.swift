extension Catalogue {
  /// A whole message as it stands on the queue: what `saruar example TYPE` prints and `Examples/<noun>.<verb>.json` holds.
  ///
  /// Nil for a type that is not in the table.
  package static func example(_ type: MessageType) -> JSONValue? {
    guard let data = exampleData(type) else { return nil }
    var attributes: [JSONValue.Member] = [
      JSONValue.Member("specversion", "1.0"),
      JSONValue.Member("id", .string(exampleID(type))),
      JSONValue.Member("source", .string(exampleSource(type))),
      JSONValue.Member("type", .string(type.cloudEventsType)),
    ]
    if let subject = data["number"] ?? data["season"] ?? data["consultation"] { attributes.append(JSONValue.Member("subject", subject)) }
    attributes += [
      JSONValue.Member("time", "2020-02-03T09:00:00Z"),
      JSONValue.Member("datacontenttype", "application/json"),
      JSONValue.Member("region", "astana"),
    ]
    if isPublished(type) { attributes += causation(of: type) }
    return .object(attributes + [JSONValue.Member("data", data)])
  }

  /// The payload of the example.
  package static func examplePayload(_ type: MessageType) -> (any Payload)? {
    if refusal(type) != nil { return Refused.example(of: type) }
    guard let exemplary = payload(type) as? any Exemplary.Type else { return nil }
    return exemplary.example
  }

  private static func exampleData(_ type: MessageType) -> JSONValue? {
    guard let payload = examplePayload(type), let bytes = try? ContractEncoder.encode(payload), let document = try? JSONDocument(bytes)
    else { return nil }
    return JSONValue(document.root)
  }

  private static func isPublished(_ type: MessageType) -> Bool { event(type) != nil || refusal(type) != nil }

  /// An id as it is customary: a producer's is a UUID, ours a hash.
  private static func exampleID(_ type: MessageType) -> String {
    let digest = Digest(bytes: ContentHash.sha256(Array(type.name.utf8))).value
    return isPublished(type) ? digest : "0190b3d4-7b1e-7c39-9d3e-\(digest.prefix(12))"
  }

  private static func exampleSource(_ type: MessageType) -> String {
    if isPublished(type) { return (event(type)?.source ?? refusal(type)?.source ?? .intake).source(in: "astana") }
    return type == ApplicationSubmit.type ? "https://learnopen.kz/accelerator" : "https://saruarlar.kz/office"
  }

  /// What caused an event: a command, which the outcome answers; another event; or a timer.
  private static func causation(of type: MessageType) -> [JSONValue.Member] {
    guard let cause = cause(of: type) else {
      return [JSONValue.Member("causationid", .string("\(type.name):astana-2020#1")), JSONValue.Member("causationsource", "timer")]
    }
    let id = JSONValue.string(exampleID(cause))
    let answer = outcomes(of: cause).contains(type) ? [JSONValue.Member("outcomeof", id)] : []
    return [JSONValue.Member("causationid", id), JSONValue.Member("causationsource", .string(exampleSource(cause)))] + answer
  }

  private static func cause(of type: MessageType) -> MessageType? {
    switch type {
    case NotificationSent.type, NotificationFailed.type: NotificationRequested.type
    case NotificationRequested.type, Rejected.type, Parked.type: ApplicationSubmit.type
    default:
      commands.first { $0.success.contains(type) || $0.type.refused == type }?.type
        ?? commands.first { $0.consequences.contains(type) }?.type
        ?? laneCommands.first { $0.success == type || $0.type.refused == type || $0.consequences.contains(type) }?.type
    }
  }
}
