import Contracts
import Programme

/// The sessions of pre-acceleration and the coaching track, and who was there (rulebook 3.1, 3.8).
struct Sessions: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  private struct Meeting {
    let session: Identifier
    let kind: SessionKind
    var course: BaseCourse?
    var item: Int?
    let day: LocalDate
    var hour = 10
    var minutes: Minutes?
    /// Nobody who wants to go on may miss it.
    var isMandatory = false
  }

  private var meetings: [Meeting] {
    let days = calendar.sessions
    return [
      Meeting(session: "orientation-1", kind: .orientation1, day: days[0]),
      Meeting(session: "orientation-2", kind: .orientation2, day: days[1]),
      Meeting(
        session: "course-programme", kind: .baseCourse, course: .programme, day: days[2], minutes: 360,
        isMandatory: true),
      Meeting(
        session: "course-management", kind: .baseCourse, course: .projectManagement, day: days[3], minutes: 360),
      Meeting(session: "orientation-3", kind: .orientation3, day: days[4]),
      Meeting(session: "orientation-4", kind: .orientation4, day: days[5]),
    ]
  }

  /// Each theme opens in the first week of a month and closes in the fourth.
  private var coaching: [Meeting] {
    let first = calendar.begins.adding(days: 1 - calendar.begins.day)
    return (0..<season.policy.coachingSessions).flatMap { place -> [Meeting] in
      let month = first.adding(months: place + 1)
      guard month < calendar.forum else { return [] }
      return [("opens", month), ("closes", month.adding(days: 21))].map { word, week in
        let day = calendar.contest.workingDay(after: week.adding(days: 1))
        return Meeting(
          session: Identifier(stringLiteral: "coaching-\(place + 1)-\(word)"), kind: .coaching, item: place + 1, day: day, hour: 15,
          minutes: 90)
      }
    }
  }

  func plan(_ agenda: inout Agenda) {
    let announced = calendar.at(calendar.begins.adding(days: -4), 16)
    for meeting in meetings {
      schedule(meeting, at: announced, &agenda)
      record(meeting, &agenda)
    }
    for meeting in coaching {
      schedule(meeting, at: max(announced, calendar.at(meeting.day.adding(days: -7), 16)), &agenda)
      record(meeting, &agenda)
    }
    planChanges(&agenda, announced)
  }

  private func schedule(_ meeting: Meeting, at instant: Instant, _ agenda: inout Agenda) {
    agenda.send("session.schedule/\(meeting.session)", at: instant) { known in
      SessionSchedule(
        session: meeting.session, kind: meeting.kind, season: season.season, course: meeting.course, item: meeting.item,
        start: calendar.local(meeting.day, meeting.hour), duration: meeting.minutes, place: "Нұр-Сұлтан, Азаматтық орталық, үлкен зал",
        facilitators: meeting.kind == .coaching ? [Officials.organiser] : season.faculty.members.prefix(2).map { known.expert($0.id) })
    }
  }

  /// In the evening the organiser writes down who was there.
  private func record(_ meeting: Meeting, _ agenda: inout Agenda) {
    agenda.send("attendance.record/\(meeting.session)", at: calendar.at(meeting.day, 18)) { known in
      var seed = season.seed("attendance \(meeting.session)")
      let projects = known.active.flatMap { project -> [Participant] in
        let comes = seed.percent(project.fate.diligence) || (meeting.isMandatory && project.fate.course != .withdraws)
        return comes ? project.people.prefix(1 + seed.below(3)).map { $0.participant(of: project.number) } : []
      }
      let experts = season.faculty.members.filter { _ in seed.percent(90) }.map { known.expert($0.id).asParticipant }
      return AttendanceRecord(session: meeting.session, present: projects + experts)
    }
  }

  /// A session that gets another time, one that is called off, one for which there is no season.
  private func planChanges(_ agenda: inout Agenda, _ announced: Instant) {
    agenda.think(at: announced) { known, agenda in
      if let direction = known.active.first?.direction { callOff(direction, announced, &agenda) }
    }
    let moved = meetings[4]
    agenda.send("session.move/\(moved.session)", at: calendar.at(moved.day.adding(days: -3), 16)) { _ in
      SessionMove(session: moved.session, newStart: calendar.local(moved.day, 12), reason: "Зал таңертең бос емес.")
    }
    agenda.send("session.move/unknown", at: announced, expecting: .refused("unknown-session")) { _ in
      SessionMove(session: "orientation-9", newStart: calendar.local(moved.day, 14))
    }
  }

  /// A strategic session of a direction that is put off to the summer.
  private func callOff(_ direction: Direction, _ announced: Instant, _ agenda: inout Agenda) {
    let day = calendar.course(perMille: 450)
    agenda.send("session.schedule/strategic-spring", at: announced) { _ in
      SessionSchedule(
        session: "strategic-spring", kind: .strategic, season: season.season, direction: direction, start: calendar.local(day, 16),
        duration: 120, place: "Нұр-Сұлтан, Азаматтық орталық", facilitators: [Officials.committee])
    }
    agenda.send("session.cancel/strategic-spring", at: calendar.at(day.adding(days: -3), 16)) { _ in
      SessionCancel(session: "strategic-spring", reason: "Бағыттағы жобалар кездесуді жазға қалдырды.")
    }
  }
}
