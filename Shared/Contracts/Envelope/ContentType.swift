/// AMQP's `content_type` of a message (CONTRACTS, Envelope).
package enum ContentType {
  package static let cloudEvents = "application/cloudevents+json"
  static let json = "application/json"

  /// What is wrong with a content type, nil for none; absent is fine, parameters (`; charset=utf-8`) and case do not matter.
  static func problem(_ contentType: String?) -> String? {
    guard let contentType, !contentType.isEmpty, contentType != cloudEvents, contentType != json else { return nil }
    let essence = contentType.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
    if essence == cloudEvents || essence == json { return nil }
    return "the content type must be \(cloudEvents) or \(json)"
  }
}
