package import Programme

/// What others must know of an application, and what tells duplicates apart (rulebook 1.4).
package struct ApplicationFacts: Codable, Hashable, Sendable {
  package var name: String
  package var direction: Direction
  package var stage: Stage
  package var principles: [Principle]
  package var applicantKind: ApplicantKind
  package var languages: [Language]
  package var applicant: Person
  /// In which the applicant is written to.
  package var language: Language
  /// Same key, same person.
  package var applicantKey: String
  /// The name with case, spacing and Unicode form folded.
  package var projectKey: String

  package init(
    name: String, direction: Direction, stage: Stage, principles: [Principle], applicantKind: ApplicantKind, languages: [Language],
    applicant: Person, language: Language, applicantKey: String, projectKey: String
  ) {
    self.name = name
    self.direction = direction
    self.stage = stage
    self.principles = principles
    self.applicantKind = applicantKind
    self.languages = languages
    self.applicant = applicant
    self.language = language
    self.applicantKey = applicantKey
    self.projectKey = projectKey
  }
}
