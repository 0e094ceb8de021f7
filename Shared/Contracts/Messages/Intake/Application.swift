package import Programme

/// A project group applies: the questionnaire of 22 fields and the pre-acceleration application in one message (rulebook 1.2).
///
/// Text may be missing and vocabulary is plain text here, because the rules answer what is blank or unknown in kk and ru, all at once;
/// the shape (objects, lists, numbers, consents) is the schema's.
package struct ApplicationSubmit: Command, Equatable {
  package static let type: MessageType = "application.submit"

  package var season: Identifier
  package var applicantKind: String?
  /// `kk`, `ru` or both.
  package var languages: [String]?
  package var applicant: Applicant
  /// The organisation's name, where there is one (questionnaire 4).
  package var organisation: String?
  package var project: ProjectDescription
  package var team: AtMost<50, TeamMember>
  /// How the project relates to the programme.
  package var programmeRelation: String?
  /// Earlier acceleration, described; none when missing.
  package var previousAcceleration: String?
  package var purpose: String?
  package var timetableConsent: Bool
  package var dataConsent: Bool
  package var documents: AtMost<20, SubmittedDocument>

  package init(
    season: Identifier, applicantKind: String? = nil, languages: [String]? = nil, applicant: Applicant, organisation: String? = nil,
    project: ProjectDescription, team: AtMost<50, TeamMember>, programmeRelation: String? = nil, previousAcceleration: String? = nil,
    purpose: String? = nil, timetableConsent: Bool, dataConsent: Bool, documents: AtMost<20, SubmittedDocument>
  ) {
    self.season = season
    self.applicantKind = applicantKind
    self.languages = languages
    self.applicant = applicant
    self.organisation = organisation
    self.project = project
    self.team = team
    self.programmeRelation = programmeRelation
    self.previousAcceleration = previousAcceleration
    self.purpose = purpose
    self.timetableConsent = timetableConsent
    self.dataConsent = dataConsent
    self.documents = documents
  }
}

/// The applicant changes the package after the first interview; every revision is kept (rulebook 1.6).
package struct ApplicationUpdate: Command, Equatable {
  package static let type: MessageType = "application.update"

  package var number: ApplicationNumber
  /// The revision that the changes were made on; another one in the meantime refuses them.
  package var baseRevision: Int
  package var changed: ApplicationChanges

  package init(number: ApplicationNumber, baseRevision: Int, changed: ApplicationChanges) {
    self.number = number
    self.baseRevision = baseRevision
    self.changed = changed
  }
}

/// The team leaves, at any time (rulebook 1.10).
package struct ApplicationWithdraw: Command, Equatable {
  package static let type: MessageType = "application.withdraw"

  package var number: ApplicationNumber
  package var reason: String?

  package init(number: ApplicationNumber, reason: String? = nil) {
    self.number = number
    self.reason = reason
  }
}

/// The organising committee accepts or declines an application, in order of arrival (rulebook 1.5).
package struct ApplicationPreselect: Command, Equatable {
  package static let type: MessageType = "application.preselect"

  package var number: ApplicationNumber
  package var accept: Bool
  package var by: Person
  package var reason: String?

  package init(number: ApplicationNumber, accept: Bool, by: Person, reason: String? = nil) {
    self.number = number
    self.accept = accept
    self.by = by
    self.reason = reason
  }
}
