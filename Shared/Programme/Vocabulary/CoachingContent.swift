/// What a month of the coaching track is made of (rulebook 3.8; source Приложение 3); each part has a line for each of its points.
package struct CoachingContent: Codable, Hashable, Sendable {
  package var questions: LocalizedText
  package var knowledge: LocalizedText
  package var skills: LocalizedText
  package var assignments: LocalizedText

  package init(questions: LocalizedText, knowledge: LocalizedText, skills: LocalizedText, assignments: LocalizedText) {
    self.questions = questions
    self.knowledge = knowledge
    self.skills = skills
    self.assignments = assignments
  }
}

extension CoachingTheme {
  package var content: CoachingContent {
    switch self {
    case .strategy: Self.strategyContent
    case .businessModel: Self.businessModelContent
    case .teamManagement: Self.teamManagementContent
    case .roles: Self.rolesContent
    case .teamDevelopment: Self.teamDevelopmentContent
    case .processes: Self.processesContent
    case .culture: Self.cultureContent
    case .motivation: Self.motivationContent
    }
  }
}
