package import Programme

/// Anyone reports a conflict between parties (rulebook 3.7).
package struct ConflictReport: Command, Equatable {
  package static let type: MessageType = "conflict.report"

  /// The producer's own id; given by the service when missing.
  package var conflict: Identifier?
  package var parties: [Participant]
  package var what: String
  package var by: Person?
  package var consultation: Identifier?

  package init(conflict: Identifier? = nil, parties: [Participant], what: String, by: Person? = nil, consultation: Identifier? = nil) {
    self.conflict = conflict
    self.parties = parties
    self.what = what
    self.by = by
    self.consultation = consultation
  }
}

/// The organiser decides on timetable and format (rulebook 3.7).
package struct ConflictResolve: Command, Equatable {
  package static let type: MessageType = "conflict.resolve"

  package var conflict: Identifier
  package var decision: String
  package var by: Person?

  package init(conflict: Identifier, decision: String, by: Person? = nil) {
    self.conflict = conflict
    self.decision = decision
    self.by = by
  }
}

/// A conflict waits for the organiser (rulebook 3.7, 4.5).
package struct ConflictReported: Event, Equatable {
  package static let type: MessageType = "conflict.reported"

  package var conflict: Identifier
  package var season: Identifier?
  package var parties: [Participant]
  /// The projects among the parties.
  package var numbers: [ApplicationNumber]
  package var what: String
  package var by: Person?
  package var reportedAt: Instant

  package init(
    conflict: Identifier, season: Identifier? = nil, parties: [Participant], numbers: [ApplicationNumber], what: String,
    by: Person? =
      nil, reportedAt: Instant
  ) {
    self.conflict = conflict
    self.season = season
    self.parties = parties
    self.numbers = numbers
    self.what = what
    self.by = by
    self.reportedAt = reportedAt
  }
}

/// The organiser has decided (rulebook 3.7).
package struct ConflictResolved: Event, Equatable {
  package static let type: MessageType = "conflict.resolved"

  package var conflict: Identifier
  package var season: Identifier?
  package var numbers: [ApplicationNumber]
  package var decision: String
  package var by: Person?
  package var resolvedAt: Instant

  package init(
    conflict: Identifier, season: Identifier? = nil, numbers: [ApplicationNumber], decision: String, by: Person? = nil,
    resolvedAt:
      Instant
  ) {
    self.conflict = conflict
    self.season = season
    self.numbers = numbers
    self.decision = decision
    self.by = by
    self.resolvedAt = resolvedAt
  }
}
