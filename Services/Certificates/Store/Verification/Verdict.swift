internal import CertificatesRules
internal import Contracts

/// What `saruar verify` answers (rulebook 5).
package enum VerdictState: String, Sendable, CaseIterable {
  /// It is ours as it was issued and, where the store was asked, it stands.
  case valid
  case revoked
  case superseded
  /// Not ours as far as can be told: no credential in it, another issuer's key, or a number that the store does not have.
  case unknown
  /// It says that it is ours, and is not as it was issued.
  case tampered
}

/// The answer with what it rests on.
package struct Verdict: Sendable, Equatable {
  package var state: VerdictState
  /// Why, in a sentence.
  package var reason: String
  package var number: String?
  package var holder: String?
  /// Who stands in its place.
  package var successor: String?

  init(_ state: VerdictState, _ reason: String, _ claims: Claims? = nil) {
    self.state = state
    self.reason = reason
    number = claims?.number
    holder = claims?.holder
  }

  init(_ row: CertificateRow) {
    state = VerdictState(row.state)
    switch row.state {
    case .valid: reason = "issued \(row.issuedAt)"
    case .revoked: reason = "revoked \(row.revokedAt.map { "\($0)" } ?? ""): \(row.reason ?? "")"
    case .superseded: reason = "another certificate stands in its place"
    }
    number = row.number.value
    holder = row.award.holder.fullName
    successor = row.successor?.value
  }
}

extension VerdictState {
  init(_ state: CertificateState) {
    switch state {
    case .valid: self = .valid
    case .revoked: self = .revoked
    case .superseded: self = .superseded
    }
  }
}
