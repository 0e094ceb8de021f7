import CertificatesRules
import Contracts
import Foundation
import Programme
import Synchronization
import Testing

/// A region's certificates in memory: what a lane does with the rules, without a lane.
struct Desk {
  var state = CertificatesState(region: .astana)
  var now = Sample.now
  /// Every fact, in order.
  private(set) var facts: [CertificatesFact] = []
  /// How often something was drawn.
  let drawings = Drawings()

  final class Drawings: Sendable {
    let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
  }

  /// Draws nothing: the bytes are the number and the name; what has an 'X' in its name lacks a letter.
  private var seal: Seal {
    { [drawings] draft in
      drawings.count.withLock { $0 += 1 }
      if draft.award.holder.fullName.contains("X") { return .undrawable(["X"]) }
      let pdf = Array("\(draft.number) \(draft.award.holder.fullName)".utf8)
      return .sealed(
        SealedCertificate(
          pdf: pdf, sha256: Digest(bytes: ContentHash.sha256(pdf)), credential: "credential of \(draft.number)",
          verification: "https://example.kz/\(draft.number)"))
    }
  }

  /// The region has its season and the project.
  static func open() throws -> Desk {
    var desk = Desk()
    try desk.hear(.seasonAnnounced(Sample.announced()))
    try desk.hear(.applicationAdmitted(Sample.admitted()))
    return desk
  }

  @discardableResult
  mutating func hear(_ event: HeardEvent) throws -> [CertificatesFact] { try accept(.heard(event)) }

  /// What was published; a refusal fails the test.
  @discardableResult
  mutating func accept(_ command: CertificatesCommand, _ location: SourceLocation = #_sourceLocation) throws -> [CertificatesFact] {
    let decision = try CertificatesRules.decide(command, at: now, in: state, seal: seal)
    guard case .accepted(let facts) = decision.verdict else {
      Issue.record("refused: \(decision.verdict)", sourceLocation: location)
      return []
    }
    for fact in facts { CertificatesRules.evolve(&state, by: fact) }
    self.facts += facts
    return facts
  }

  /// The codes of the reasons, with their fields; all have both languages.
  func refusal(_ command: CertificatesCommand, _ location: SourceLocation = #_sourceLocation) throws -> [String] {
    guard case .refused(let reasons) = try CertificatesRules.decide(command, at: now, in: state, seal: seal).verdict else {
      Issue.record("accepted", sourceLocation: location)
      return []
    }
    for reason in reasons { #expect(!reason.message.kk.isEmpty && !reason.message.ru.isEmpty && reason.message.kk != reason.message.ru) }
    return reasons.map { "\($0.code) \($0.field ?? "")" + ($0.retryable == true ? " retryable" : "") }
  }

  var numbers: [String] { state.certificates.keys.map(\.value).sorted() }

  func row(_ number: Identifier) throws -> CertificateRow { try #require(state.certificates[number]) }
}

extension [CertificatesFact] {
  var issued: [CertificateIssued] { compactMap { if case .issued(let event, _) = $0 { event } else { nil } } }
  var mails: [NotificationRequested] { compactMap { if case .notification(let event) = $0 { event } else { nil } } }
}
