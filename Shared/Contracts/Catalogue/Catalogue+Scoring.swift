/// The rows of CONTRACTS for scoring: what it answers, and who must hear what it tells.
extension Catalogue {
  static let scoringCommands: [CommandEntry] = [
    CommandEntry(JuryAppoint.self, service: .scoring, success: ["jury.appointed"]),
    CommandEntry(JurySubstitute.self, service: .scoring, success: ["jury.substituted"]),
    CommandEntry(BallotCast.self, service: .scoring, success: ["ballot.recorded"]),
    CommandEntry(PresentationRecord.self, service: .scoring, success: ["presentation.recorded"]),
    CommandEntry(ProtocolClose.self, service: .scoring, success: ["protocol.closed"], consequences: ["project.scored"]),
    CommandEntry(ProtocolAmend.self, service: .scoring, success: ["protocol.amended"]),
    CommandEntry(DiagnosisRecord.self, service: .scoring, success: ["diagnosis.recorded"]),
    CommandEntry(AmbassadorAssess.self, service: .scoring, success: ["ambassador.assessed"]),
    CommandEntry(AmbassadorAward.self, service: .scoring, success: ["ambassador.awarded"]),
    CommandEntry(MentorAccredit.self, service: .scoring, success: ["mentor.accredited"]),
  ]

  static let scoringEvents: [EventEntry] = [
    EventEntry(JuryAppointed.self, source: .scoring, heardBy: [.scheduling]),
    EventEntry(JurySubstituted.self, source: .scoring, heardBy: [.scheduling]),
    EventEntry(BallotRecorded.self, source: .scoring),
    EventEntry(PresentationRecorded.self, source: .scoring),
    EventEntry(ProtocolClosed.self, source: .scoring, heardBy: [.intake, .certificates]),
    EventEntry(ProtocolAmended.self, source: .scoring),
    EventEntry(ProjectScored.self, source: .scoring, heardBy: [.intake, .certificates]),
    EventEntry(DiagnosisRecorded.self, source: .scoring),
    EventEntry(AmbassadorAssessed.self, source: .scoring),
    EventEntry(AmbassadorAwarded.self, source: .scoring, heardBy: [.intake, .certificates]),
    EventEntry(MentorAccredited.self, source: .scoring, heardBy: [.certificates]),
  ]
}
