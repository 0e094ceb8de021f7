internal import Contracts
internal import Programme

/// A numbered amendment with its reason: the only way to change a closed protocol, which itself stays as it was (rulebook 4.4).
enum ProtocolAmendment {
  static func amend(_ command: ProtocolAmend, at now: Instant, in state: ScoringState) throws(ScoringFault) -> ScoringRules.Decision {
    guard let record = state.protocols[command.protocol], let season = state.seasons[record.closed.season] else {
      return .refused(.unknownProtocol(command.protocol), at: "/data/protocol")
    }
    var reasons = Reasons()
    reasons.require(command.reason, LocalizedText(kk: "Түзетудің себебі", ru: "Причина поправки"), at: "/data/reason")
    reasons.require(command.change.text, LocalizedText(kk: "Түзету", ru: "Поправка"), at: "/data/change/text")
    let signed = LocalizedText(kk: "Түзетуге кім қол қойды", ru: "Кто подписал поправку")
    reasons.expect(!command.signedBy.isEmpty, .required(signed), at: "/data/signedBy")
    for (place, person) in command.signedBy.enumerated() {
      reasons.require(person.fullName, signed, at: "/data/signedBy/\(place)/fullName")
    }
    checkPlace(command.change, record, &reasons)
    checkMarks(command.change, record, season.policy, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    var event = ProtocolAmended(
      season: season.season, protocol: command.protocol, amendment: record.amendments.count + 1, change: command.change,
      reason: command.reason, signedBy: command.signedBy, result: result(of: command.change, record, season.policy), amendedAt: now,
      hash: .placeholder, previous: record.lastHash)
    event.hash = try Seal.hash(of: event)
    return .accepted(.protocolAmended(event))
  }

  /// What it names is in the protocol; marks belong to a juror and a project.
  private static func checkPlace(_ change: ProtocolChange, _ record: ProtocolRecord, _ reasons: inout Reasons) {
    if change.marks != nil {
      reasons.expect(change.number != nil, .required(LocalizedText(kk: "Жобаның нөмірі", ru: "Номер проекта")), at: "/data/change/number")
      reasons.expect(
        change.juror != nil, .required(LocalizedText(kk: "Қазылар алқасының мүшесі", ru: "Член жюри")), at: "/data/change/juror")
    }
    guard let number = change.number else { return }
    guard let matrix = record.matrix(of: number) else {
      let isLeftOut = record.closed.leftOut.contains { $0.number == number }
      return reasons.expect(isLeftOut && change.marks == nil, .notInProtocol(number), at: "/data/change/number")
    }
    if let juror = change.juror {
      reasons.expect(matrix.contains { $0.juror == juror }, .notInMatrix(juror, number), at: "/data/change/juror")
    }
  }

  /// Some of the five criteria, within the season's scale, and at least one of them another than it was.
  private static func checkMarks(_ change: ProtocolChange, _ record: ProtocolRecord, _ policy: Policy, _ reasons: inout Reasons) {
    guard let marks = change.marks else { return }
    for (criterion, mark) in marks.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !(policy.marks ~= mark.value) {
      reasons.add(.markOutOfRange(policy.marks), at: "/data/change/marks/\(criterion.rawValue)")
    }
    guard let number = change.number, let before = record.matrix(of: number) else { return }
    var after = before
    after.apply(change)
    reasons.expect(after != before, .nothingChanged, at: "/data/change/marks")
  }

  /// What the project has now, where marks changed.
  private static func result(of change: ProtocolChange, _ record: ProtocolRecord, _ policy: Policy) -> ProtocolResult? {
    guard let number = change.number, change.marks != nil, var matrix = record.matrix(of: number) else { return nil }
    matrix.apply(change)
    let row = Standing.row(number, name: "", matrix: matrix, policy: policy)
    return ProtocolResult(number: number, total: row.total, band: row.band, passed: row.passed)
  }

  static func evolve(_ state: inout ScoringState, by event: ProtocolAmended) { state.add(event) }
}
