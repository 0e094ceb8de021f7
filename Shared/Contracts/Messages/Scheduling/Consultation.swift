package import Programme

/// An hour with an expert is asked for, for one project or a group (rulebook 3.3).
package struct ConsultationRequest: Command, Equatable {
  package static let type: MessageType = "consultation.request"

  /// The producer's own id; given by the service when missing.
  package var consultation: Identifier?
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  /// In the season's zone.
  package var start: LocalDateTime
  package var initiator: ConsultationSide
  /// The written reason, needed when participants ask for a group.
  package var motivation: String?
  package var place: String?
  package var link: Link?

  package init(
    consultation: Identifier? = nil, numbers: [ApplicationNumber], expert: Identifier, start: LocalDateTime, initiator: ConsultationSide,
    motivation: String? = nil, place: String? = nil, link: Link? = nil
  ) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.start = start
    self.initiator = initiator
    self.motivation = motivation
    self.place = place
    self.link = link
  }
}

/// The expert agrees (rulebook 3.3).
package struct ConsultationConfirm: Command, Equatable {
  package static let type: MessageType = "consultation.confirm"

  package var consultation: Identifier
  package var by: Person

  package init(consultation: Identifier, by: Person) {
    self.consultation = consultation
    self.by = by
  }
}

/// The expert does not agree; of a group the decision is the expert's alone (rulebook 3.3).
package struct ConsultationDecline: Command, Equatable {
  package static let type: MessageType = "consultation.decline"

  package var consultation: Identifier
  package var by: Person
  package var reason: String?

  package init(consultation: Identifier, by: Person, reason: String? = nil) {
    self.consultation = consultation
    self.by = by
    self.reason = reason
  }
}

/// A consultation gets another time; the old one is free (rulebook 3.3).
package struct ConsultationMove: Command, Equatable {
  package static let type: MessageType = "consultation.move"

  package var consultation: Identifier
  package var by: Person
  package var newStart: LocalDateTime
  package var reason: String?

  package init(consultation: Identifier, by: Person, newStart: LocalDateTime, reason: String? = nil) {
    self.consultation = consultation
    self.by = by
    self.newStart = newStart
    self.reason = reason
  }
}

/// A consultation does not take place (rulebook 3.3).
package struct ConsultationCancel: Command, Equatable {
  package static let type: MessageType = "consultation.cancel"

  package var consultation: Identifier
  package var by: Person
  package var reason: String?

  package init(consultation: Identifier, by: Person, reason: String? = nil) {
    self.consultation = consultation
    self.by = by
    self.reason = reason
  }
}

/// The expert wants it longer than the hour (rulebook 3.3).
package struct ConsultationExtend: Command, Equatable {
  package static let type: MessageType = "consultation.extend"

  package var consultation: Identifier
  package var by: Person
  /// How much longer.
  package var minutes: Minutes

  package init(consultation: Identifier, by: Person, minutes: Minutes) {
    self.consultation = consultation
    self.by = by
    self.minutes = minutes
  }
}

/// A consultation is over; its four surveys open (rulebook 3.6).
package struct ConsultationFinish: Command, Equatable {
  package static let type: MessageType = "consultation.finish"

  package var consultation: Identifier
  package var by: Person?
  /// Goes into the calendar record.
  package var feedback: String?

  package init(consultation: Identifier, by: Person? = nil, feedback: String? = nil) {
    self.consultation = consultation
    self.by = by
    self.feedback = feedback
  }
}
