import Contracts
import Programme

/// Makes messages as the producer at learnopen.kz does (CONTRACTS, "Envelope"): the same call gives the same bytes.
struct MessageWriter {
  static let source = "https://learnopen.kz/accelerator"

  let region: Region

  /// `time` is the producer's clock, here the virtual one.
  func message(_ payload: some Command, id: String, subject: String?, at time: Instant) throws -> [UInt8] {
    try message(payload, as: Swift.type(of: payload).type, region: region, id: id, subject: subject, at: time)
  }

  /// With the faults that are not the questionnaire's but the message's.
  func message(
    _ application: ApplicationSubmit, faults: [Fault], id: String, subject: String?, at time: Instant
  ) throws -> [UInt8] {
    if faults.contains(.otherRegion) {
      let other: Region = region == .almaty ? .astana : .almaty
      return try message(application, as: ApplicationSubmit.type, region: other, id: id, subject: subject, at: time)
    }
    let body = try message(application, id: id, subject: subject, at: time)
    guard faults.contains(.brokenShape) else { return body }
    var broken = JSONValue(try JSONDocument(body).root)
    var data = broken["data"] ?? .null
    data["team"] = .string(application.team.compactMap(\.fullName).joined(separator: ", "))
    data["timetableConsent"] = "yes"
    broken["data"] = data
    return broken.compactBytes
  }

  func message(
    _ payload: some Encodable, as type: MessageType, region: Region, id: String, subject: String?, at time: Instant
  ) throws -> [UInt8] {
    var attributes: JSONValue = [
      "specversion": "1.0", "id": .string(id), "source": .string(Self.source), "type": .string(type.cloudEventsType),
    ]
    attributes["subject"] = subject.map { .string($0) }
    attributes["time"] = .string(time.rfc3339)
    attributes["datacontenttype"] = "application/json"
    attributes["region"] = .string(region.rawValue)
    return attributes.compactBytes.dropLast() + Array(#","data":"#.utf8) + (try ContractEncoder.encode(payload)) + Array("}".utf8)
  }
}
