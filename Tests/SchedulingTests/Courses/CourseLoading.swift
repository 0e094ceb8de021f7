import Contracts
import Programme

@testable import SchedulingRules

extension SchedulingState {
  /// Adds what the store would load for the keys of part II, and no more.
  func loadCourses(for keys: SchedulingKeys, into state: inout SchedulingState) {
    let asked = keys.courses
    let latest = asked.latestTimetable ? seasons.values.max { $0.announced.announcedAt < $1.announced.announcedAt }?.season : nil
    let bySession = Set(asked.sessions.compactMap { courses.sessions[$0]?.season } + [latest].compactMap { $0 })
    let ofProjects = { (numbers: Set<ApplicationNumber>) in Set(numbers.compactMap { projects[$0]?.season }) }
    let timetables = asked.timetables.union(bySession).union(ofProjects(asked.pairs))
    for row in courses.sessions.values where row.season.map(timetables.contains) ?? false || asked.sessions.contains(row.session) {
      state.courses.load(row)
    }
    for season in asked.defences.union(bySession).union(ofProjects(asked.defendants)) {
      courses.defences[season]?.values.forEach { state.courses.load($0) }
    }
    let named = asked.sessions.compactMap { courses.sessions[$0] }
    loadCircle(of: asked.audiences.union(bySession), led: named, into: &state)
    loadTimes(of: asked, led: named, into: &state)
    loadRecords(of: asked, into: &state)
  }

  private func loadCircle(of audiences: Set<Identifier>, led sessions: [SessionRow], into state: inout SchedulingState) {
    let leaders = sessions.flatMap(\.scheduled.facilitators).flatMap { ExpertIdentity.candidates(for: $0) }
    for season in audiences { seasons[season].map { state.load($0) } }
    for project in projects.values where audiences.contains(project.season) {
      state.load(project)
      project.mentor.flatMap { experts[$0] }.map { state.load($0) }
    }
    for leader in leaders { experts[leader].map { state.load($0) } }
  }

  private func loadTimes(of asked: CourseKeys, led sessions: [SessionRow], into state: inout SchedulingState) {
    let leaders = sessions.flatMap(\.scheduled.facilitators).flatMap { ExpertIdentity.candidates(for: $0) }
    let parties = asked.facilitators.union(leaders.flatMap { [.expert($0), .person($0.value)] })
    for (party, rows) in busy {
      for row in rows.values where parties.contains(party) || sessions.contains(where: { $0.occupant == row.occupant }) { state.load(row) }
    }
  }

  private func loadRecords(of asked: CourseKeys, into state: inout SchedulingState) {
    for row in courses.pairs.values.flatMap(\.values) {
      if asked.pairs.contains(row.key.number) || (asked.mentors.contains(row.key.mentor) && row.stage == .formed) {
        state.courses.load(row)
      }
    }
    for number in asked.plans { courses.latestPlan(of: number).map { state.courses.load($0) } }
    for conflict in asked.conflicts.compactMap({ courses.conflicts[$0] }) {
      state.courses.load(conflict)
      for number in conflict.reported.numbers { projects[number].map { state.load($0) } }
    }
    for report in asked.reports { courses.reports[report].map { state.courses.load($0) } }
    for work in asked.works {
      for row in consultations.values where row.expert == work.expert { state.load(row) }
      for row in courses.sessions.values where row.isLed(by: work.expert) { state.courses.load(row) }
    }
  }
}

extension SessionRow {
  fileprivate func isLed(by expert: Identifier) -> Bool {
    scheduled.facilitators.contains { ExpertIdentity.candidates(for: $0).contains(expert) }
  }
}
