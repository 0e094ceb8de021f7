/// The project as the questionnaire describes it (questionnaire 5 to 11, 13 to 22); the rules say what is missing.
///
/// In an update only what changes is given; an empty text takes a value away.
package struct ProjectDescription: Codable, Hashable, Sendable {
  package var name: String?
  package var direction: String?
  package var principles: [String]?
  package var goals: String?
  /// At most 250 words.
  package var summary: String?
  package var relevance: String?
  package var audience: String?
  package var innovation: String?
  package var funding: String?
  package var stage: String?
  package var volunteers: String?
  package var partners: String?
  package var socialEffect: String?
  package var problems: String?
  package var supportExpected: String?
  package var outlook: String?
  package var links: [String]?
  package var extra: String?

  package init(
    name: String? = nil, direction: String? = nil, principles: [String]? = nil, goals: String? = nil, summary: String? = nil,
    relevance:
      String? = nil, audience: String? = nil, innovation: String? = nil, funding: String? = nil, stage: String? = nil,
    volunteers: String? =
      nil, partners: String? = nil, socialEffect: String? = nil, problems: String? = nil, supportExpected: String? = nil,
    outlook: String? =
      nil, links: [String]? = nil, extra: String? = nil
  ) {
    self.name = name
    self.direction = direction
    self.principles = principles
    self.goals = goals
    self.summary = summary
    self.relevance = relevance
    self.audience = audience
    self.innovation = innovation
    self.funding = funding
    self.stage = stage
    self.volunteers = volunteers
    self.partners = partners
    self.socialEffect = socialEffect
    self.problems = problems
    self.supportExpected = supportExpected
    self.outlook = outlook
    self.links = links
    self.extra = extra
  }
}
