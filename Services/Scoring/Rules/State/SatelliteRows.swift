package import Contracts
package import Programme

/// One version of a project's diagnosis; all are kept (rulebook 4.8).
package struct DiagnosisRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let version: Int

    package init(number: ApplicationNumber, version: Int) {
      self.number = number
      self.version = version
    }
  }

  package let recorded: DiagnosisRecorded
  package var key: Key { Key(number: recorded.number, version: recorded.version) }

  package init(recorded: DiagnosisRecorded) {
    self.recorded = recorded
  }
}

/// One version of an expert's assessment of a completed project; all are kept, the latest counts (rulebook 4.9).
package struct AssessmentRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let expert: Identifier
    package let version: Int

    package init(number: ApplicationNumber, expert: Identifier, version: Int) {
      self.number = number
      self.expert = expert
      self.version = version
    }
  }

  package let assessed: AmbassadorAssessed
  package var key: Key { Key(number: assessed.number, expert: assessed.expert, version: assessed.version) }

  package init(assessed: AmbassadorAssessed) {
    self.assessed = assessed
  }
}

/// A registered expert (rulebook 2).
package struct ExpertRow: Sendable, Equatable {
  package let registered: ExpertRegistered
  package var expert: Identifier { registered.expert }

  package init(registered: ExpertRegistered) {
    self.registered = registered
  }
}

/// An expert is accredited as mentor of a direction (rulebook 7).
package struct AccreditationRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    /// `PersonKey` of the mentor.
    package let person: String
    package let direction: Direction

    package init(person: String, direction: Direction) {
      self.person = person
      self.direction = direction
    }
  }

  package let accredited: MentorAccredited
  package var key: Key { Key(person: PersonKey.of(accredited.person), direction: accredited.direction) }

  package init(accredited: MentorAccredited) {
    self.accredited = accredited
  }
}
