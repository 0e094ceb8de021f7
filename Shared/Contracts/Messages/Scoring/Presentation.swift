package import Programme

/// Whether a team appeared at its defence, with what, and who took part (rulebook 4.1, 5).
package struct PresentationRecord: Command, Equatable {
  package static let type: MessageType = "presentation.record"

  package var number: ApplicationNumber
  package var presented: Bool
  /// Length of the video essay.
  package var videoSeconds: Count?
  package var slides: Count?
  /// Length of the presentation.
  package var minutes: Count?
  package var participants: [Person]
  /// Why the team did not appear.
  package var reason: String?

  package init(
    number: ApplicationNumber, presented: Bool, videoSeconds: Count? = nil, slides: Count? = nil, minutes: Count? = nil,
    participants:
      [Person], reason: String? = nil
  ) {
    self.number = number
    self.presented = presented
    self.videoSeconds = videoSeconds
    self.slides = slides
    self.minutes = minutes
    self.participants = participants
    self.reason = reason
  }
}

/// The defence of a project has, or has not, taken place (rulebook 4.1, 4.3).
package struct PresentationRecorded: Event, Equatable {
  package static let type: MessageType = "presentation.recorded"

  package var season: Identifier
  package var number: ApplicationNumber
  package var presented: Bool
  package var videoSeconds: Count?
  package var slides: Count?
  package var minutes: Count?
  package var participants: [Person]
  package var reason: String?
  package var recordedAt: Instant
  /// 1 for the first record; rises with every correction.
  package var version: Int?
  /// What the programme's facts suggest for the criterion `team-rating`: told to the jurors before they mark (rulebook 4.5).
  package var suggestion: TeamRatingSuggestion?

  package init(
    season: Identifier, number: ApplicationNumber, presented: Bool, videoSeconds: Count? = nil, slides: Count? = nil,
    minutes: Count? = nil, participants: [Person], reason: String? = nil, recordedAt: Instant, version: Int? = nil,
    suggestion: TeamRatingSuggestion? = nil
  ) {
    self.season = season
    self.number = number
    self.presented = presented
    self.videoSeconds = videoSeconds
    self.slides = slides
    self.minutes = minutes
    self.participants = participants
    self.reason = reason
    self.recordedAt = recordedAt
    self.version = version
    self.suggestion = suggestion
  }
}
