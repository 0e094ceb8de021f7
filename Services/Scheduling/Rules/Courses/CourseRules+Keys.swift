internal import Contracts
internal import Programme

/// What part II needs to see, and what must stay in order.
extension SchedulingRules {
  static func touchCourse(_ keys: inout SchedulingKeys, by command: SchedulingCommand) {
    switch command {
    case .scheduleSession(let command): touch(&keys, by: command)
    case .moveSession(let command): keys.courses.sessions.insert(command.session)
    case .cancelSession(let command): keys.courses.sessions.insert(command.session)
    case .recordAttendance(let command):
      keys.courses.sessions.insert(command.session)
      keys.numbers.formUnion(command.present.compactMap(\.number))
    case .proposePair(let command): touchPair(&keys, command.number, command.mentor)
    case .acceptPair(let command):
      touchPair(&keys, command.number, command.mentor)
      keys.courses.plans.insert(command.number)
    case .declinePair(let command): touchPair(&keys, command.number, command.mentor)
    case .dissolvePair(let command): touchPair(&keys, command.number, command.mentor)
    case .draftPlan(let command):
      keys.numbers.insert(command.number)
      keys.courses.plans.insert(command.number)
      keys.experts.formUnion(command.rows.flatMap(\.experts))
    case .signPlan(let command):
      keys.numbers.insert(command.number)
      keys.courses.plans.insert(command.number)
    case .reportConflict(let command):
      keys.latestSeason = true
      keys.numbers.formUnion(command.parties.compactMap(\.number))
      if let conflict = command.conflict { keys.courses.conflicts.insert(conflict) }
      if let consultation = command.consultation { keys.consultations.insert(consultation) }
    case .resolveConflict(let command): keys.courses.conflicts.insert(command.conflict)
    case .submitReport(let command):
      keys.experts.formUnion([command.expert] + (command.consultants ?? []))
      touch(&keys, by: ReportRow.Key(command.kind, command.expert, command.number, Month(of: command.period.from)))
      if let number = command.number { touchPair(&keys, number, command.expert) }
    case .submitCharacteristic(let command):
      keys.numbers.insert(command.number)
      keys.courses.defendants.insert(command.number)
      keys.experts.formUnion(ExpertIdentity.candidates(for: command.by))
    case .scheduleDefence(let command):
      keys.seasons.insert(command.season)
      keys.numbers.formUnion(command.numbers)
      keys.courses.timetables.insert(command.season)
      keys.courses.audiences.insert(command.season)
      keys.courses.defences.insert(command.season)
    default: break
    }
  }

  private static func touch(_ keys: inout SchedulingKeys, by command: SessionSchedule) {
    if let season = command.season {
      keys.seasons.insert(season)
      keys.courses.timetables.insert(season)
      keys.courses.audiences.insert(season)
      keys.courses.defences.insert(season)
    } else {
      keys.latestSeason = true
      keys.courses.latestTimetable = true
    }
    if let session = command.session { keys.courses.sessions.insert(session) }
    for person in command.facilitators {
      let (experts, party) = Facilitators.candidates(person)
      keys.experts.formUnion(experts)
      keys.courses.facilitators.insert(party)
    }
  }

  private static func touchPair(_ keys: inout SchedulingKeys, _ number: ApplicationNumber, _ mentor: Identifier) {
    keys.numbers.insert(number)
    keys.experts.insert(mentor)
    keys.courses.pairs.insert(number)
    keys.courses.mentors.insert(mentor)
  }

  private static func touch(_ keys: inout SchedulingKeys, by report: ReportRow.Key) {
    keys.courses.reports.insert(report)
    if report.number == nil { keys.latestSeason = true }
  }

  static func touchCourse(_ keys: inout SchedulingKeys, by event: SchedulingHeard) {
    switch event {
    case .admitted(let event):
      keys.courses.timetables.insert(event.season)
      keys.courses.audiences.insert(event.season)
    case .withdrawn(let event): touchLeaving(&keys, event.number, event.season)
    case .excluded(let event): touchLeaving(&keys, event.number, event.season)
    case .completed(let event): keys.courses.pairs.insert(event.number)
    case .orderIssued(let event): keys.courses.pairs.formUnion(event.numbers)
    case .juryAppointed(let event): keys.courses.defences.insert(event.season)
    case .jurySubstituted(let event): keys.courses.defences.insert(event.season)
    default: break
    }
  }

  private static func touchLeaving(_ keys: inout SchedulingKeys, _ number: ApplicationNumber, _ season: Identifier) {
    keys.courses.pairs.insert(number)
    keys.courses.timetables.insert(season)
    keys.courses.audiences.insert(season)
    keys.courses.defences.insert(season)
  }

  static func touch(_ keys: inout SchedulingKeys, by timer: CourseTimer) {
    switch timer {
    case .report(let report):
      keys.experts.insert(report.expert)
      touch(&keys, by: report)
      guard let number = report.number else {
        keys.courses.works.insert(report)
        return
      }
      touchPair(&keys, number, report.expert)
      keys.courses.defendants.insert(number)
    }
  }

  /// Those of one project, one session's season, one conflict; a report is of its project or its expert.
  static func courseOrderingKey(of command: SchedulingCommand) -> String? {
    switch command {
    case .scheduleSession(let command): command.season.map { "season \($0)" } ?? "season"
    case .moveSession(let command): "session \(command.session)"
    case .cancelSession(let command): "session \(command.session)"
    case .recordAttendance(let command): "session \(command.session)"
    case .proposePair(let command): command.number.description
    case .acceptPair(let command): command.number.description
    case .declinePair(let command): command.number.description
    case .dissolvePair(let command): command.number.description
    case .draftPlan(let command): command.number.description
    case .signPlan(let command): command.number.description
    case .reportConflict(let command): command.conflict.map { "conflict \($0)" }
    case .resolveConflict(let command): "conflict \(command.conflict)"
    case .submitReport(let command): command.number?.description ?? "expert \(command.expert)"
    case .submitCharacteristic(let command): command.number.description
    case .scheduleDefence(let command): "season \(command.season)"
    default: nil
    }
  }
}
