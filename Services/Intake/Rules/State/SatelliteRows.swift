package import Contracts
package import Programme

/// One revision of an application; every one is kept (rulebook 1.6).
package struct RevisionRow: Sendable, Equatable {
  package let number: ApplicationNumber
  package let revision: Int
  package let contentHash: Digest
  package let receivedAt: Instant
  /// The `data` as received, or after an update the whole merged content; empty when rebuilt from events.
  package let content: ArraySlice<UInt8>
}

/// One version of a project's concept; a later one replaces it, all are kept (rulebook 1.9).
package struct ConceptRow: Sendable, Equatable {
  package let number: ApplicationNumber
  package let version: Int
  package let conceptHash: Digest
  package let acceptedAt: Instant
  /// The `data` of the command; empty when rebuilt from events.
  package let content: ArraySlice<UInt8>
}

/// The first or second interview of a project.
package struct InterviewRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let round: Int

    package init(number: ApplicationNumber, round: Int) {
      self.number = number
      self.round = round
    }
  }

  package let key: Key
  package var start: LocalDateTime
  package var startsAt: Instant
  package var place: String?
  package var link: Link?
  /// Those invited; once it is recorded, those who were there.
  package var experts: [Person]
  /// Nil until it is recorded.
  package var passed: Bool?
  package var marks: [String: Mark] = [:]
  package var notes: String?
  package var recordedAt: Instant?

  package init(key: Key, start: LocalDateTime, startsAt: Instant, place: String?, link: Link?, experts: [Person]) {
    self.key = key
    self.start = start
    self.startsAt = startsAt
    self.place = place
    self.link = link
    self.experts = experts
  }
}

/// One version of a project document; a later one replaces it, all are kept (rulebook 1.11).
package struct DocumentRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let kind: ProjectDocument

    package init(number: ApplicationNumber, kind: ProjectDocument) {
      self.number = number
      self.kind = kind
    }
  }

  package let key: Key
  package let version: Int
  package let reference: DocumentReference
  package let acceptedAt: Instant

  package init(key: Key, version: Int, reference: DocumentReference, acceptedAt: Instant) {
    self.key = key
    self.version = version
    self.reference = reference
    self.acceptedAt = acceptedAt
  }
}

/// A sitting of the commission (rulebook 1.7).
package struct SittingRow: Sendable, Equatable {
  package let season: Identifier
  /// 1 for the season's first.
  package let sitting: Int
  package let date: LocalDate
  package let isFinal: Bool
  package let decisions: [CommissionDecision]
  package let members: [CommissionMember]
  package let calendarVersion: String
  package let decidedAt: Instant
}
