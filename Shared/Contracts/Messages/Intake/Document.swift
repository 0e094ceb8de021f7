package import Programme

/// One of the seven project documents, as a reference; the bytes are not put on the queue (rulebook 1.2, 1.11).
package struct DocumentSubmit: Command, Equatable {
  package static let type: MessageType = "document.submit"

  package var number: ApplicationNumber
  package var projectDocument: ProjectDocument
  package var reference: DocumentReference

  package init(number: ApplicationNumber, projectDocument: ProjectDocument, reference: DocumentReference) {
    self.number = number
    self.projectDocument = projectDocument
    self.reference = reference
  }
}

/// A project document is in the package (rulebook 1.11).
package struct DocumentAccepted: Event, Equatable {
  package static let type: MessageType = "document.accepted"

  package var season: Identifier
  package var number: ApplicationNumber
  package var projectDocument: ProjectDocument
  /// 1 for the first of its kind; all are kept.
  package var version: Int
  package var reference: DocumentReference
  package var acceptedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, projectDocument: ProjectDocument, version: Int, reference: DocumentReference,
    acceptedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.projectDocument = projectDocument
    self.version = version
    self.reference = reference
    self.acceptedAt = acceptedAt
  }
}

/// All seven project documents are there (rulebook 1.11).
package struct PackageCompleted: Event, Equatable {
  package static let type: MessageType = "package.completed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var completedAt: Instant

  package init(season: Identifier, number: ApplicationNumber, completedAt: Instant) {
    self.season = season
    self.number = number
    self.completedAt = completedAt
  }
}
