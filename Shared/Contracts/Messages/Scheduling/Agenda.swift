package import Programme

/// What the project wants to ask, at least three days before (rulebook 3.4).
package struct AgendaSubmit: Command, Equatable {
  package static let type: MessageType = "agenda.submit"

  package var consultation: Identifier
  package var questions: [String]
  package var by: Person?

  package init(consultation: Identifier, questions: [String], by: Person? = nil) {
    self.consultation = consultation
    self.questions = questions
    self.by = by
  }
}

/// The agenda is in the calendar; the expert is told (rulebook 3.4).
package struct AgendaSubmitted: Event, Equatable {
  package static let type: MessageType = "agenda.submitted"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var questions: [String]
  package var by: Person?
  package var submittedAt: Instant
  package var onTime: Bool

  package init(
    consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, questions: [String], by: Person? = nil,
    submittedAt:
      Instant, onTime: Bool
  ) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.questions = questions
    self.by = by
    self.submittedAt = submittedAt
    self.onTime = onTime
  }
}

/// Flag: no agenda came, though reminded (rulebook 3.4).
package struct AgendaMissing: Event, Equatable {
  package static let type: MessageType = "agenda.missing"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var dueBy: Instant
  package var startsAt: Instant

  package init(consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, dueBy: Instant, startsAt: Instant) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.dueBy = dueBy
    self.startsAt = startsAt
  }
}
