package import Contracts
package import Programme

/// How the store makes the rows that rules only append.
extension RevisionRow {
  package init(
    stored number: ApplicationNumber, revision: Int, contentHash: Digest, receivedAt: Instant, content: ArraySlice<UInt8>
  ) {
    self.init(number: number, revision: revision, contentHash: contentHash, receivedAt: receivedAt, content: content)
  }
}

extension ConceptRow {
  package init(
    stored number: ApplicationNumber, version: Int, conceptHash: Digest, acceptedAt: Instant, content: ArraySlice<UInt8>
  ) {
    self.init(number: number, version: version, conceptHash: conceptHash, acceptedAt: acceptedAt, content: content)
  }
}

extension SittingRow {
  package init(
    stored season: Identifier, sitting: Int, date: LocalDate, isFinal: Bool, decisions: [CommissionDecision], members: [CommissionMember],
    calendarVersion: String, decidedAt: Instant
  ) {
    self.init(
      season: season, sitting: sitting, date: date, isFinal: isFinal, decisions: decisions, members: members,
      calendarVersion: calendarVersion, decidedAt: decidedAt)
  }
}
