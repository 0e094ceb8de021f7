package import Contracts
package import Programme

/// The survey of one of the four after a consultation; who has answered is visible to the organiser (rulebook 3.6).
package struct SurveyRow: Sendable, Equatable {
  package let survey: Identifier
  package let consultation: Identifier
  package let season: Identifier
  package let role: SurveyRole
  package let recipient: Person
  package let opensAt: Instant
  package let closesAt: Instant
  /// Empty until it is answered.
  package var answers: [QuestionAnswer] = []
  package var by: Person?
  package var answeredAt: Instant?

  package init(_ event: SurveyOpened) {
    survey = event.survey
    consultation = event.consultation
    season = event.season
    role = event.role
    recipient = event.recipient
    opensAt = event.opensAt
    closesAt = event.closesAt
  }
}
