internal import Contracts
internal import Programme

/// The words of an application that come from closed vocabularies, read.
struct ApplicationWords {
  var applicantKind: ApplicantKind
  var languages: [Language]
  /// In which the applicant asks to be written to.
  var language: Language?
  var direction: Direction
  var principles: [Principle]
  var stage: Stage
}

/// Required fields, the length of the summary, closed vocabularies, consents (rulebook 1.2, 1.3).
extension Eligibility {
  mutating func checkTexts(of application: ApplicationSubmit) {
    let project = application.project
    require(project.name, .name)
    require(project.goals, .goals)
    require(project.summary, .summary)
    require(project.relevance, .relevance)
    require(project.audience, .audience)
    require(project.innovation, .innovation)
    require(project.funding, .funding)
    require(project.partners, .partners)
    require(project.socialEffect, .socialEffect)
    require(project.problems, .problems)
    require(project.supportExpected, .supportExpected)
    require(project.outlook, .outlook)
    require(application.programmeRelation, .programmeRelation)
    require(application.purpose, .purpose)
    let limit = policy.summaryWords
    if let summary = project.summary, WordCount.exceeds(limit, in: summary) {
      add(.summaryTooLong(limit: limit, words: WordCount.words(in: summary)), .summary)
    }
  }

  mutating func readWords(of application: ApplicationSubmit) -> ApplicationWords? {
    let kind = word(application.applicantKind, ApplicantKind.self, .applicantKind)
    let languages = words(application.languages, Language.self, .languages)
    let direction = word(application.project.direction, Direction.self, .direction)
    let principles = words(application.project.principles, Principle.self, .principles)
    let stage = word(application.project.stage, Stage.self, .stage)
    let volunteers = word(application.project.volunteers, Volunteers.self, .volunteers)
    var language: Language?
    if let text = application.applicant.language, !text.isBlank { language = word(text, Language.self, .language) }
    guard let kind, let languages, let direction, let principles, let stage, volunteers != nil else { return nil }
    return ApplicationWords(
      applicantKind: kind, languages: languages, language: language, direction: direction, principles: principles, stage: stage)
  }

  /// §1.2 of the source: ready to follow the timetable; and the use of personal data, without which nobody may read the application.
  mutating func checkConsents(of application: ApplicationSubmit) {
    reasons.expect(application.timetableConsent, .noTimetableConsent, at: base + "/timetableConsent")
    reasons.expect(application.dataConsent, .noDataConsent, at: base + "/dataConsent")
  }

  @inline(__always)
  mutating func require(_ text: String?, _ field: FormField) {
    if text?.isBlank ?? true { add(.required(field.label), field) }
  }

  mutating func add(_ refusal: @autoclosure () -> Refusal, _ field: FormField) {
    reasons.add(refusal(), at: base + field.path)
  }

  private mutating func word<Word: Vocabulary>(_ text: String?, _ vocabulary: Word.Type, _ field: FormField) -> Word? {
    guard let text, !text.isBlank else {
      add(.required(field.label), field)
      return nil
    }
    return word(text, vocabulary, field, at: field.path)
  }

  private mutating func word<Word: Vocabulary>(
    _ text: String, _ vocabulary: Word.Type, _ field: FormField, at path: @autoclosure () -> String
  ) -> Word? {
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue).joined(separator: ", ")
    reasons.add(.unknownValue(text, of: field.label, allowed: allowed), at: base + path())
    return nil
  }

  /// At least one word; a word that stands twice counts once.
  private mutating func words<Word: Vocabulary>(_ texts: [String]?, _ vocabulary: Word.Type, _ field: FormField) -> [Word]? {
    guard let texts, !texts.isEmpty else {
      add(.required(field.label), field)
      return nil
    }
    var words: [Word] = []
    var areAllKnown = true
    for (place, text) in texts.enumerated() {
      guard let word = word(text, vocabulary, field, at: "\(field.path)/\(place)") else {
        areAllKnown = false
        continue
      }
      if !words.contains(word) { words.append(word) }
    }
    return areAllKnown ? words : nil
  }
}
