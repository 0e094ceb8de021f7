import Programme

/// What any applicant may write, whatever the project is about.
struct Phrasebook {
  /// How far a project has come, and how it lives, by its stage.
  let duration: [Stage: String]
  let funding: [Stage: String]
  let relation: [Principle: String]
  let partners: [String]
  let problems: [String]
  let support: [String]
  let outlooks: [String]
  let purposes: [String]
  let previous: [String]
  let places: [String]
  let ngos: [String]
  let enterprises: [String]
  let roles: [String]
  /// Before and after a number of years.
  let experience: [(before: String, after: String)]
  let risks: [String]
  let quality: [String]
  let withdrawals: [String]
  let notes: [String]
  let city: String
  /// What fills a text up to a wanted length.
  let filler: String

  static func of(_ language: Language) -> Phrasebook { language == .kk ? kazakh : russian }
}
