package import Programme

/// Alarm: live offers no longer cover the points in circulation; told once per crossing (rulebook 6.3).
package struct CoverageAlarm: Event, Equatable {
  package static let type: MessageType = "coverage.alarm"

  package var coverage: Coverage
  package var at: Instant

  package init(coverage: Coverage, at: Instant) {
    self.coverage = coverage
    self.at = at
  }
}

/// The size and root of the open ledger, signed: a log cut short or changed is found out (rulebook 6.7).
package struct LedgerCheckpoint: Event, Equatable {
  package static let type: MessageType = "ledger.checkpoint"

  package var size: Int
  package var root: Digest
  /// Ed25519 over the SHA-256 of region, size, root, coverage and instant, base64url; missing where the region has no key.
  package var signature: String?
  /// Of the signature, base64url.
  package var publicKey: String?
  package var circulation: Int
  package var coverage: Coverage
  package var at: Instant

  package init(
    size: Int, root: Digest, signature: String? = nil, publicKey: String? = nil, circulation: Int, coverage: Coverage, at: Instant
  ) {
    self.size = size
    self.root = root
    self.signature = signature
    self.publicKey = publicKey
    self.circulation = circulation
    self.coverage = coverage
    self.at = at
  }
}
