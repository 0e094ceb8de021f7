import Contracts
import Programme

/// What is said and written in the programme itself, in the project's language.
struct CoursePhrases {
  struct Task {
    let task: String
    let result: String
  }

  let tasks: [Task]
  let questions: [String]
  let feedback: [String]
  /// Of the survey after a consultation.
  let survey: [(question: String, answers: [String])]
  /// Of a project and its team, by the rating 1 to 3.
  let characteristics: [[String]]
  let goals: [String]
  let dynamics: [String]
  let nextMonth: [String]
  let needs: [String]
  let expectations: String
  let commitment: String
  let leadership: [String]
  let diagnosed: DiagnosedResult
  let declines: [String]
  let moves: [String]
  let cancels: [String]
  let groupMotivation: String
  let withdrawals: [String]
  let exclusion: String
  let absence: String
  let statement: (before: String, after: String)
  let results: [String]
  let assessment: [String]
  let grounds: [String]
  let noConsent: String
  let parting: String

  static func of(_ language: Language) -> CoursePhrases { language == .kk ? kazakh : russian }
}
