package import Programme

/// A slot of the defence: presentation and questions of one project, or the jury's own time (rulebook 3.9).
package struct DefenceSlot: Codable, Hashable, Sendable {
  package var kind: DefenceSlotKind
  package var number: ApplicationNumber?
  package var start: LocalDateTime
  package var startsAt: Instant
  package var endsAt: Instant

  package init(kind: DefenceSlotKind, number: ApplicationNumber? = nil, start: LocalDateTime, startsAt: Instant, endsAt: Instant) {
    self.kind = kind
    self.number = number
    self.start = start
    self.startsAt = startsAt
    self.endsAt = endsAt
  }
}
