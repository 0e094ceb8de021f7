import Contracts
import Programme

/// Fills in a good application as a team might: every required field, enough people, the documents (rulebook 1.2, 1.3).
///
/// What the season's policy asks for is met exactly, so a rehearsal with other numbers stays a rehearsal of good and bad applications.
struct Questionnaire {
  let season: Identifier
  let policy: Policy
  /// The day of submission: ages are counted on it.
  let day: LocalDate
  let language: Language
  private var seed: Seeded

  init(season: Identifier, policy: Policy, day: LocalDate, language: Language, seed: Seeded) {
    self.season = season
    self.policy = policy
    self.day = day
    self.language = language
    self.seed = seed
  }

  private var phrases: Phrasebook { .of(language) }

  /// `index` makes the names that must differ.
  mutating func filled(in index: Int) -> ApplicationSubmit {
    let theme = Theme.all[index % Theme.all.count]
    let stage = seed.pick([Stage.idea, .pilot, .pilot, .pilot, .sustained, .sustained, .readyToScale, .scaling])
    let kind = seed.pick([ApplicantKind.ngo, .ngo, .initiativeGroup, .initiativeGroup, .entrepreneur])
    let organisation = organisation(of: kind)
    let team = team()
    return ApplicationSubmit(
      season: season, applicantKind: kind.rawValue, languages: languages(), applicant: applicant(team[0], index),
      organisation: organisation, project: project(theme, stage), team: members(team, index), programmeRelation: relation(theme),
      previousAcceleration: seed.pick(phrases.previous), purpose: seed.pick(phrases.purposes), timetableConsent: true, dataConsent: true,
      documents: documents(withBrief: organisation != nil))
  }

  /// The application of a project that the source describes; its texts stand, people and documents are added.
  mutating func filled(in source: SourceProject, _ index: Int) -> ApplicationSubmit {
    let team = team()
    var members = source.team
    members += Array(self.members(team, index)).prefix(max(1, policy.teamMinimum - source.team.count))
    return ApplicationSubmit(
      season: season, applicantKind: source.kind.rawValue, languages: [language.rawValue], applicant: applicant(team[0], index),
      organisation: source.organisation, project: fitted(source.project), team: AtMost(members) ?? [],
      programmeRelation: source.programmeRelation, previousAcceleration: source.previousAcceleration, purpose: source.purpose,
      timetableConsent: true, dataConsent: true, documents: documents(withBrief: source.organisation != nil))
  }

  private mutating func languages() -> [String] {
    seed.percent(12) ? [language.rawValue, language == .kk ? "ru" : "kk"] : [language.rawValue]
  }

  private mutating func organisation(of kind: ApplicantKind) -> String? {
    switch kind {
    case .ngo: seed.pick(phrases.ngos)
    case .entrepreneur: seed.pick(phrases.enterprises)
    case .initiativeGroup: nil
    }
  }

  private mutating func relation(_ theme: Theme) -> String {
    theme.principles.compactMap { phrases.relation[$0] }.joined(separator: " ")
  }
}

/// The project.
extension Questionnaire {
  private mutating func project(_ theme: Theme, _ stage: Stage) -> ProjectDescription {
    let words = theme.wording(language)
    let summary = [words.idea, phrases.duration[stage] ?? "", stage == .idea ? "" : words.result].filter { !$0.isEmpty }
    return fitted(
      ProjectDescription(
        name: "\(seed.pick(words.names)) – \(seed.pick(phrases.places))", direction: theme.direction.rawValue,
        principles: theme.principles.map(\.rawValue), goals: words.goal, summary: summary.joined(separator: " "),
        relevance: words.relevance, audience: words.audience, innovation: words.innovation, funding: phrases.funding[stage],
        stage: stage.rawValue, volunteers: seed.pick(Volunteers.allCases).rawValue,
        partners: seed.pick(2, of: phrases.partners).joined(separator: " "), socialEffect: words.effect,
        problems: seed.pick(2, of: phrases.problems).joined(separator: " "), supportExpected: seed.pick(phrases.support),
        outlook: seed.pick(phrases.outlooks), links: seed.percent(60) ? ["https://project-\(seed.below(10_000)).example.kz"] : nil))
  }

  /// A summary as long as the season allows.
  private func fitted(_ project: ProjectDescription) -> ProjectDescription {
    var project = project
    project.summary = project.summary.map { Wordcraft.shortened($0, to: policy.summaryWords) }
    return project
  }
}

/// People and documents.
extension Questionnaire {
  private mutating func team() -> [PersonName] {
    let size = max(policy.teamMinimum, min(50, policy.teamMinimum + seed.below(4)))
    var names: [PersonName] = []
    while names.count < max(1, size) {
      let name = PersonName.drawn(language, using: &seed)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private mutating func members(_ names: [PersonName], _ index: Int) -> AtMost<50, TeamMember> {
    let members = names.enumerated().map { place, name in
      let experience = seed.pick(phrases.experience)
      let role = place < phrases.roles.count ? phrases.roles[place] : seed.pick(phrases.roles)
      return TeamMember(
        fullName: name.full, role: role, experience: "\(experience.before)\(seed.within(2...15))\(experience.after)",
        email: place > 0 ? "\(name.latin).\(index)@example.kz" : nil)
    }
    return AtMost(members) ?? []
  }

  private mutating func applicant(_ name: PersonName, _ index: Int) -> Applicant {
    Applicant(
      person: seed.percent(60) ? Identifier("u-\(10_000 + index)") : nil, fullName: name.full,
      phone: "+7 70\(seed.below(9)) \(seed.within(100...999)) \(seed.within(10...99)) \(seed.within(10...99))",
      email: "\(name.latin)\(index)@example.kz", birthDate: birthDate(index).iso, city: phrases.city, citizenship: "KZ",
      language: language.rawValue)
  }

  /// Every fortieth comes of age on the very day.
  private mutating func birthDate(_ index: Int) -> LocalDate {
    let ofAge = day.adding(months: -12 * policy.ageMinimum)
    return index % 40 == 7 ? ofAge : ofAge.adding(days: -seed.within(30...14_000)).notBefore(day.adding(months: -12 * 110))
  }

  private mutating func documents(withBrief: Bool) -> AtMost<20, SubmittedDocument> {
    var documents = [document(.questionnaire), document(.cv)]
    if withBrief { documents.append(document(.organisationBrief)) }
    if seed.percent(55) {
      var presentation = document(.presentation)
      presentation.slides = max(1, policy.presentationSlides - seed.below(min(4, policy.presentationSlides)))
      documents.append(presentation)
    }
    return AtMost(documents) ?? []
  }

  private mutating func document(_ kind: ApplicationDocument) -> SubmittedDocument {
    let digest = seed.digest()
    return SubmittedDocument(
      kind: kind.rawValue, location: "https://files.example.kz/\(digest.value.prefix(16))/\(kind.rawValue).pdf",
      mediaType: "application/pdf", bytes: seed.within(40_000...3_000_000), sha256: digest)
  }
}

extension LocalDate {
  func notBefore(_ other: LocalDate) -> LocalDate { max(self, other) }
}
