import Programme

/// What a made-up project is about, in both languages; two for each direction of the contest.
struct Theme {
  let direction: Direction
  let principles: [Principle]
  let kk: Wording
  let ru: Wording

  /// The sentences of a questionnaire that belong to the subject.
  struct Wording {
    /// Names that projects of this kind bear.
    let names: [String]
    let goal: String
    let idea: String
    let relevance: String
    let audience: String
    let innovation: String
    let effect: String
    let result: String
  }

  func wording(_ language: Language) -> Wording { language == .kk ? kk : ru }

  static let all = inclusion + education + tourism + art + ecology + leadership
}
