internal import Contracts
internal import Programme

/// What the machine checks of an application before anybody reads it: all problems at once (rulebook 1.3).
///
/// The checks stand in the extensions by subject: window, fields, people, documents. An application that passes them all yields its facts.
struct Eligibility {
  let policy: Policy
  /// The day of submission where the season is: age is counted on it.
  let day: LocalDate
  /// Where the content stands in the message that is being answered: `/data`, or `/data/changed` for an update.
  let base: String
  var reasons = Reasons()

  init(policy: Policy, day: LocalDate, base: String) {
    self.policy = policy
    self.day = day
    self.base = base
  }

  /// Facts only if nothing at all is wrong, here or before.
  mutating func check(_ application: ApplicationSubmit, key: DuplicateKey) -> ApplicationFacts? {
    checkTexts(of: application)
    let words = readWords(of: application)
    let birthDate = checkApplicant(application.applicant)
    checkTeam(application.team.elements)
    checkConsents(of: application)
    checkDocuments(application.documents.elements, isOrganisation: application.organisation.map { !$0.isBlank } ?? false)
    guard reasons.isEmpty, let words, let birthDate, let name = application.project.name else { return nil }
    return ApplicationFacts(
      name: name, direction: words.direction, stage: words.stage, principles: words.principles, applicantKind: words.applicantKind,
      languages: words.languages, applicant: person(of: application.applicant, born: birthDate, language: words.language),
      language: words.language ?? words.languages[0], applicantKey: key.applicant, projectKey: key.project)
  }

  private func person(of applicant: Applicant, born birthDate: LocalDate, language: Language?) -> Person {
    Person(
      person: applicant.person, fullName: applicant.fullName ?? "", email: applicant.email, phone: applicant.phone, language: language,
      birthDate: birthDate)
  }
}

/// Inside the window (rulebook 1.1, 1.3).
extension Eligibility {
  /// Open from the published instant until the closing marker has come round, whatever the clock says then.
  mutating func checkWindow(of season: SeasonRow, at now: Instant) {
    let announced = season.announced
    if season.isClosed {
      reasons.add(.late(closed: announced.closesAt, zone: announced.zone), at: nil)
    } else if now < announced.opensInstant {
      reasons.add(.notOpenYet(opens: announced.opensAt, zone: announced.zone), at: nil)
    }
  }
}
