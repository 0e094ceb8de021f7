package import Contracts
package import Programme

/// A consultation from its request to its end, with its agenda and what was said of it: the calendar record (rulebook 3.3, 3.4).
package struct ConsultationRow: Sendable, Equatable {
  package enum Status: String, Sendable {
    case requested, confirmed, declined, cancelled, finished
  }

  package let consultation: Identifier
  package let season: Identifier
  /// One project, or a group.
  package var numbers: [ApplicationNumber]
  package let expert: Identifier
  /// The mentors of the projects when it was asked for.
  package let mentors: [Identifier]
  package let initiator: ConsultationSide
  package let motivation: String?
  package let place: String?
  package let link: Link?
  package var start: LocalDateTime
  package var slot: Slot
  package var status = Status.requested
  /// Of the calendar entry; rises with every change.
  package var sequence = 0
  /// Whether invitations have gone out, so that a cancellation must.
  package var isInvited = false
  /// Nil until it is sent.
  package var agenda: [String]?
  package var agendaRevision = 0
  package var agendaIsMissing = false
  /// Reminders that were not set, because their moment was past when the time was agreed; in hours before the start (rulebook 3.5).
  package var droppedReminders: [Int] = []
  package var finishedAt: Instant?
  package var feedback: String?

  package init(_ event: ConsultationRequested) {
    consultation = event.consultation
    season = event.season
    numbers = event.numbers
    expert = event.expert
    mentors = event.mentors
    initiator = event.initiator
    motivation = event.motivation
    place = event.place
    link = event.link
    start = event.start
    slot = Slot(start: event.startsAt, end: event.endsAt)
  }

  /// Whether its time is taken.
  package var isOpen: Bool { status == .requested || status == .confirmed }
  var occupant: Occupant { Occupant(.consultation, consultation.value) }
  /// Everybody whose time it takes.
  var parties: Set<Party> {
    Set([.expert(expert)] + mentors.map { .expert($0) } + numbers.map { .team($0) })
  }
}

/// How often an expert has consulted a project on somebody else's initiative, requests that wait included (rulebook 3.3).
package struct TallyKey: Sendable, Hashable {
  package let expert: Identifier
  package let number: ApplicationNumber

  package init(expert: Identifier, number: ApplicationNumber) {
    self.expert = expert
    self.number = number
  }
}
