import Contracts
import Programme

/// An event as the tap sees it: what a rehearsal must know of it, and the hash of its bytes.
struct SeenEvent {
  let id: String
  let type: MessageType
  /// The command that it answers, if it is an outcome.
  let outcomeOf: String?
  let causeSource: String?
  let reasons: [Reason]
  let rejection: String?
  let number: ApplicationNumber?
  /// Of an interview.
  let passed: Bool?
  let round: Int?
  let hash: [UInt8]

  /// Nil for bytes that are no event of ours.
  init?(_ body: [UInt8]) {
    guard let root = try? JSONDocument(body, limits: .event).root, let id = root["id"]?.string,
      let type = root["type"]?.string.flatMap({ MessageType(cloudEventsType: $0) })
    else { return nil }
    self.id = id
    self.type = type
    outcomeOf = root["outcomeof"]?.string
    causeSource = root["causationsource"]?.string
    let data = root["data"]
    if type.verb == "refused", let data, case .success(let refused) = ContractDecoder.decode(Refused.self, from: data) {
      reasons = refused.reasons
    } else {
      reasons = []
    }
    rejection = type == Rejected.type ? data?["code"]?.string : nil
    number = data?["number"]?.string.flatMap { ApplicationNumber($0) }
    passed = data?["passed"]?.bool
    round = data?["round"]?.int
    hash = ContentHash.sha256(body)
  }

  enum Fate: String, CaseIterable {
    case done, refused, rejected, parked, discarded
  }

  var fate: Fate {
    switch type {
    case Rejected.type: .rejected
    case Parked.type: .parked
    case Discarded.type: .discarded
    default: type.verb == "refused" ? .refused : .done
    }
  }

  var asForeseen: Foreseen {
    switch fate {
    case .refused: .refused(reasons.map(\.code).sorted())
    case .rejected: .rejected(rejection ?? "")
    default: .done(type)
    }
  }
}
