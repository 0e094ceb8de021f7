package import Contracts
internal import Programme

/// The same applicant with the same project in one season is a duplicate (rulebook 1.4).
package struct DuplicateKey: Sendable, Hashable {
  package var season: Identifier
  /// `ApplicantKey.of`; the same key is the same person.
  package var applicant: String
  /// The project's name, folded.
  package var project: String

  package init(season: Identifier, applicant: String, project: String) {
    self.season = season
    self.applicant = applicant
    self.project = project
  }

  init(season: Identifier, facts: ApplicationFacts) {
    self.init(season: season, applicant: facts.applicantKey, project: facts.projectKey)
  }

  /// Byte for byte, as the store's unique index compares; a text's own comparison would normalise each time.
  package static func == (left: Self, right: Self) -> Bool {
    left.season == right.season && left.project.utf8.elementsEqual(right.project.utf8)
      && left.applicant.utf8.elementsEqual(right.applicant.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var (applicant, project) = (applicant, project)
    applicant.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    project.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Whether both names are known; without them nothing can be a duplicate, and the application is refused for the names anyway.
  var isComplete: Bool { !applicant.isEmpty && !project.isEmpty }

  /// One text for all three parts; a length before each part keeps them apart (TRAPS: never a joined string).
  var ordering: String { ApplicantKey.framed("submit", season.value, applicant, project) }
}
