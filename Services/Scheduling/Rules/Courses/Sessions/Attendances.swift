internal import Contracts
internal import Programme

/// Who was at a session, and for which projects (rulebook 3.1, 4.5).
///
/// A later record of the same session replaces the earlier one: lists are corrected after the fact. A project that was there stays counted by
/// those who have heard so, because what they took from it (the base course is done) cannot be taken back.
enum Attendances {
  static func record(_ command: AttendanceRecord, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let (session, season) = state.session(command.session) else {
      return .refused(.unknownSession(command.session), at: "/data/session")
    }
    var reasons = Reasons()
    reasons.expect(!session.isCancelled, .sessionIsCancelled, at: "/data/session")
    reasons.expect(session.startsAt <= now, .sessionNotBegun(session.start), at: "/data/session")
    for (place, participant) in command.present.enumerated() {
      let field = "/data/present/\(place)"
      reasons.require(participant.fullName, participantLabel, at: "\(field)/fullName")
      guard let number = participant.number else { continue }
      guard let project = state.projects[number] else {
        reasons.add(.notYetKnown(.application(number)), at: "\(field)/number")
        continue
      }
      reasons.expect(project.season == season.season, .otherSeason(number, season.season), at: "\(field)/number")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let expected = SessionCircle(session.scheduled, season: season.season).projects(in: state)
    let attended = Set(projects(of: command.present, among: expected))
    return .accepted(
      .attendanceRecorded(
        AttendanceRecorded(
          session: session.session, kind: session.kind, season: season.season, direction: session.scheduled.direction,
          course: session.scheduled.course, item: session.scheduled.item, startedAt: session.startsAt, present: command.present,
          attended: attended.sorted(), absent: expected.map(\.number).filter { !attended.contains($0) })))
  }

  /// Those that are named, and for who came without naming one, the projects that have them in their team.
  private static func projects(of present: [Participant], among expected: [ProjectRow]) -> [ApplicationNumber] {
    var byPerson: [Identifier: [ApplicationNumber]] = [:]
    var byName: [String: [ApplicationNumber]] = [:]
    if present.contains(where: { $0.number == nil }) {
      for project in expected {
        for person in project.people {
          if let id = person.person { byPerson[id, default: []].append(project.number) }
          byName[FoldedName(person.fullName).key, default: []].append(project.number)
        }
      }
    }
    return present.flatMap { participant -> [ApplicationNumber] in
      if let number = participant.number { return [number] }
      if let known = participant.person.flatMap({ byPerson[$0] }) { return known }
      let named = byName[FoldedName(participant.fullName).key] ?? []
      return named.count == 1 ? named : []
    }
  }

  static func evolve(_ state: inout SchedulingState, by event: AttendanceRecorded) {
    guard var session = state.courses.sessions[event.session] else { return }
    session.attendance = Attendance(present: event.present, attended: event.attended, absent: event.absent)
    state.courses.put(session)
  }

  private static let participantLabel = LocalizedText(kk: "Қатысушының аты-жөні", ru: "ФИО участника")
}
