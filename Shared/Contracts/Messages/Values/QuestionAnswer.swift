/// A question of a survey and its answer.
package struct QuestionAnswer: Codable, Hashable, Sendable {
  package var question: String
  package var answer: String

  package init(question: String, answer: String) {
    self.question = question
    self.answer = answer
  }
}
