/// The rows of CONTRACTS for intake: what it answers, and who must hear what it tells.
extension Catalogue {
  static let intakeCommands: [CommandEntry] = [
    CommandEntry(SeasonAnnounce.self, service: .intake, success: ["season.announced"]),
    CommandEntry(ApplicationSubmit.self, service: .intake, success: ["application.registered"]),
    CommandEntry(ApplicationUpdate.self, service: .intake, success: ["application.updated"]),
    CommandEntry(ApplicationWithdraw.self, service: .intake, success: ["application.withdrawn"]),
    CommandEntry(ApplicationPreselect.self, service: .intake, success: ["application.preselected", "application.declined"]),
    CommandEntry(InterviewSchedule.self, service: .intake, success: ["interview.scheduled"]),
    CommandEntry(InterviewRecord.self, service: .intake, success: ["interview.recorded"]),
    CommandEntry(
      CommissionDecide.self, service: .intake, success: ["commission.decided"],
      consequences: ["application.admitted", "application.not-admitted"]),
    CommandEntry(ConceptSubmit.self, service: .intake, success: ["concept.accepted"]),
    CommandEntry(DocumentSubmit.self, service: .intake, success: ["document.accepted"], consequences: ["package.completed"]),
    CommandEntry(TaskComplete.self, service: .intake, success: ["task.completed"]),
    CommandEntry(ProjectExclude.self, service: .intake, success: ["project.excluded"]),
    CommandEntry(ProjectComplete.self, service: .intake, success: ["project.completed"]),
    CommandEntry(TransitionApply.self, service: .intake, success: ["transition.applied"]),
    CommandEntry(OrderIssue.self, service: .intake, success: ["order.issued"]),
  ]

  static let intakeEvents: [EventEntry] = [
    EventEntry(SeasonAnnounced.self, source: .intake, heardBy: everyone(but: .intake)),
    EventEntry(SeasonClosed.self, source: .intake),
    EventEntry(ApplicationRegistered.self, source: .intake, heardBy: [.scheduling]),
    EventEntry(ApplicationUpdated.self, source: .intake),
    EventEntry(ApplicationWithdrawn.self, source: .intake, heardBy: everyone(but: .intake)),
    EventEntry(ApplicationPreselected.self, source: .intake, heardBy: [.scheduling]),
    EventEntry(ApplicationDeclined.self, source: .intake),
    EventEntry(ApplicationAdmitted.self, source: .intake, heardBy: everyone(but: .intake)),
    EventEntry(ApplicationNotAdmitted.self, source: .intake),
    EventEntry(InterviewScheduled.self, source: .intake, heardBy: [.scheduling]),
    EventEntry(InterviewRecorded.self, source: .intake, heardBy: [.scheduling]),
    EventEntry(InterviewOverdue.self, source: .intake),
    EventEntry(CommissionDecided.self, source: .intake),
    EventEntry(CommissionOverdue.self, source: .intake),
    EventEntry(ConceptAccepted.self, source: .intake),
    EventEntry(DocumentAccepted.self, source: .intake),
    EventEntry(PackageCompleted.self, source: .intake),
    EventEntry(TaskCompleted.self, source: .intake, heardBy: [.scoring]),
    EventEntry(ProjectExcluded.self, source: .intake, heardBy: everyone(but: .intake)),
    EventEntry(ProjectCompleted.self, source: .intake, heardBy: [.scheduling, .scoring, .certificates, .settlement]),
    EventEntry(ProjectLapsed.self, source: .intake),
    EventEntry(TransitionApplied.self, source: .intake),
    EventEntry(OrderIssued.self, source: .intake, heardBy: [.scheduling, .certificates, .settlement]),
  ]
}
