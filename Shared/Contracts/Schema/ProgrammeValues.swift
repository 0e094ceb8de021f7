package import Programme

/// A vocabulary of the rulebook on the wire: its codes, nothing else.
package protocol VocabularyValue: WireValue, Vocabulary {}

extension Vocabulary {
  /// `"kk", "ru"`: the words a message may use here.
  static var allWords: String { allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") }
}

extension VocabularyValue {
  package static var placeholder: Self { allCases[allCases.startIndex] }
  package static var expectation: String { "one of \(allWords)" }

  /// The words, and what people read for each, in both languages.
  package static var schema: JSONValue {
    let labels = allCases.map { "\($0.rawValue): \($0.label.kk) / \($0.label.ru)" }.joined(separator: "; ")
    return ["type": "string", "enum": .array(allCases.map { .string($0.rawValue) }), "description": .string(labels)]
  }
}

extension AmbassadorCriterion: VocabularyValue {}
extension ApplicantKind: VocabularyValue {}
extension ApplicationDocument: VocabularyValue {}
extension Band: VocabularyValue {}
extension DefenceCriterion: VocabularyValue {}
extension Direction: VocabularyValue {}
extension ExitKind: VocabularyValue {}
extension Expertise: VocabularyValue {}
extension JuryGroup: VocabularyValue {}
extension Language: VocabularyValue {}
extension Maturity: VocabularyValue {}
extension Principle: VocabularyValue {}
extension ProjectDocument: VocabularyValue {}
extension Region: VocabularyValue {}
extension Stage: VocabularyValue {}
extension StakeholderCategory: VocabularyValue {}
extension Track: VocabularyValue {}
extension Volunteers: VocabularyValue {}

extension Instant: WireValue {
  package static var placeholder: Instant { Instant(microseconds: 0) }
  package static var expectation: String { "an RFC 3339 date and time such as \"2020-02-28T18:00:00+06:00\"" }
  package static var schema: JSONValue { ["type": "string", "format": "date-time"] }
}

extension LocalDate: WireValue {
  package static var placeholder: LocalDate { LocalDate(dayNumber: 0) }
  package static var expectation: String { "a real date such as \"2020-02-28\"" }
  package static var schema: JSONValue { ["type": "string", "format": "date"] }
}

extension LocalDateTime: WireValue {
  package static var placeholder: LocalDateTime { .startOfDay(.placeholder) }
  package static var expectation: String { "a local date and time such as \"2020-02-28T18:00\", without a zone" }
  package static var schema: JSONValue {
    ["type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$"]
  }
}

/// Which names the tz database holds is not the schema's to list; the decoder knows them.
extension Zone: WireValue {
  package static var placeholder: Zone {
    guard let zone = Zone(identifier: "UTC") else { preconditionFailure("UTC is a zone") }
    return zone
  }
  package static var expectation: String { "a zone of the tz database such as \"Asia/Almaty\"" }
  package static var schema: JSONValue { ["type": "string", "pattern": "^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"] }
}
