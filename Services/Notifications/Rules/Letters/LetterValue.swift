internal import Contracts
package import Programme

/// A parameter in the words of a language: times as people say them, closed lists by their official labels.
///
/// What cannot be read as what its name promises is shown as it came.
package struct LetterValue: Sendable, Equatable {
  package enum Kind: Sendable {
    case words
    /// An address of the web, to be opened.
    case link
    /// A hash or a code, to be copied letter by letter.
    case code
  }

  package var text: String
  package var kind: Kind

  package init(_ name: String, in parameters: [String: String], _ language: Language) {
    let given = parameters[name] ?? ""
    text = Self.text(name, given, zone: parameters["zone"], language) ?? given
    kind = Self.kind(name, given)
  }

  private static func kind(_ name: String, _ given: String) -> Kind {
    switch name {
    case "verify", "link": given.hasPrefix("https://") || given.hasPrefix("http://") ? .link : .words
    case "contentHash", "hash", "code": .code
    default: .words
    }
  }

  private static func text(_ name: String, _ given: String, zone: String?, _ language: Language) -> String? {
    switch name {
    // Letters put project names into « », so quotes inside are the inner ones.
    case "name": given.replacing("«", with: "„").replacing("»", with: "“")
    case "start", "oldStart", "receivedAt", "interviewDueBy", "closesAt", "expiresAt":
      LocalDateTime(iso: given).map { SpokenDate.text($0, zone: zone.flatMap(Zone.init(identifier:)), language) }
    case "month": SpokenDate.month(given, language)
    case "band": Band(rawValue: given)?.label[language]
    case "group": JuryGroup(rawValue: given)?.label[language]
    case "role": SurveyRole(rawValue: given)?.label[language]
    case "format": DefenceFormat(rawValue: given)?.label[language]
    case "passed": passed[given]?[language]
    default: nil
    }
  }

  private static let passed = [
    "true": LocalizedText(kk: "өту ұпайы жинақталды", ru: "проходной балл набран"),
    "false": LocalizedText(kk: "өту ұпайы жинақталмады", ru: "проходной балл не набран"),
  ]
}

extension SurveyRole {
  fileprivate var label: LocalizedText {
    switch self {
    case .participant: LocalizedText(kk: "қатысушы", ru: "участник")
    case .expert: LocalizedText(kk: "сарапшы", ru: "эксперт")
    case .mentor: LocalizedText(kk: "ментор", ru: "ментор")
    case .organiser: LocalizedText(kk: "ұйымдастырушы", ru: "организатор")
    }
  }
}

extension DefenceFormat {
  fileprivate var label: LocalizedText {
    switch self {
    case .online: LocalizedText(kk: "онлайн", ru: "онлайн")
    case .offline: LocalizedText(kk: "офлайн", ru: "офлайн")
    }
  }
}
