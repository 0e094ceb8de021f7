/// The parts of an application that change: what is missing stays.
///
/// `applicant` and `project` change member by member; a list replaces the whole list, except that a document replaces those of its kind.
package struct ApplicationChanges: Codable, Hashable, Sendable {
  package var applicantKind: String?
  package var languages: [String]?
  package var applicant: Applicant?
  package var organisation: String?
  package var project: ProjectDescription?
  package var team: AtMost<50, TeamMember>?
  package var programmeRelation: String?
  package var previousAcceleration: String?
  package var purpose: String?
  package var documents: AtMost<20, SubmittedDocument>?

  package init(
    applicantKind: String? = nil, languages: [String]? = nil, applicant: Applicant? = nil, organisation: String? = nil,
    project:
      ProjectDescription? = nil, team: AtMost<50, TeamMember>? = nil, programmeRelation: String? = nil, previousAcceleration: String? = nil,
    purpose: String? = nil, documents: AtMost<20, SubmittedDocument>? = nil
  ) {
    self.applicantKind = applicantKind
    self.languages = languages
    self.applicant = applicant
    self.organisation = organisation
    self.project = project
    self.team = team
    self.programmeRelation = programmeRelation
    self.previousAcceleration = previousAcceleration
    self.purpose = purpose
    self.documents = documents
  }
}
