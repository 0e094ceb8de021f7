import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// What holds after any history of commands (rulebook 2, 3.1, 3.3, 3.8).
struct CourseHistoryTests {
  @Test(arguments: 0..<8)
  func noHistoryBreaksTheOrderOrBooksAnybodyTwice(round: Int) throws {
    let seed = Seeded()
    var course = try RandomCourse(seed)
    let opening = course.desk.history.count
    for step in 0..<250 {
      try course.play(step)
      let state = course.desk.all
      expectNoOverlap(state, seed)
      expectOrder(state.courses.timetable(of: "astana-2020"), seed)
      expectPairs(state, seed)
    }
    // The course was one, and not a row of refusals.
    #expect(course.desk.history.count > opening + 20, "\(seed)")
    let keys = course.desk.history.map(\.fact).mails.map { "\($0.key)" }
    #expect(Set(keys).count == keys.count, "\(seed)")
  }

  /// Everything that state holds follows from what was published and heard.
  @Test(arguments: 0..<4)
  func foldingTheFactsGivesTheSameRows(round: Int) throws {
    let seed = Seeded()
    var course = try RandomCourse(seed)
    for step in 0..<250 { try course.play(step) }
    var folded = SchedulingState(region: .astana)
    for (fact, at) in course.desk.history { SchedulingRules.evolve(&folded, by: fact, InputContext(source: ""), at: at) }
    expectSameCourses(folded, course.desk.all, "\(seed)")
    // Told once more, nothing that is over comes back.
    for (fact, at) in course.desk.history {
      guard case .heard = fact else { continue }
      SchedulingRules.evolve(&folded, by: fact, InputContext(source: ""), at: at)
    }
    #expect(folded.courses.pairs == course.desk.all.courses.pairs, "\(seed)")
  }

  private func expectNoOverlap(_ state: SchedulingState, _ seed: Seeded) {
    for (party, rows) in state.busy {
      let slots = rows.values.filter(\.isExclusive).map(\.slot).sorted { $0.start < $1.start }
      #expect(zip(slots, slots.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(party) \(seed)")
    }
  }

  private func expectOrder(_ timetable: [SessionRow], _ seed: Seeded) {
    let steps = timetable.compactMap { row in SessionStep(row).map { ($0, row) } }
    for (step, row) in steps {
      for (other, otherRow) in steps where other.isOfAcceleration == step.isOfAcceleration && other.rank < step.rank {
        #expect(otherRow.endsAt <= row.startsAt, "\(other) \(step) \(seed)")
      }
    }
    let once = steps.map(\.0).filter(\.isHeldOnce)
    #expect(Set(once).count == once.count, "\(seed)")
  }

  private func expectPairs(_ state: SchedulingState, _ seed: Seeded) {
    let formed = state.courses.pairs.values.flatMap(\.values).filter { $0.stage == .formed }
    #expect(Set(formed.map(\.key.number)).count == formed.count, "\(seed)")
    for (mentor, pairs) in Dictionary(grouping: formed, by: \.key.mentor) {
      #expect(pairs.count <= state.experts[mentor]?.capacity ?? 0, "\(seed)")
    }
    for project in state.projects.values {
      #expect(project.mentor == state.courses.formedPair(of: project.number)?.key.mentor, "\(project.number) \(seed)")
    }
  }
}

func expectSameCourses(_ one: SchedulingState, _ other: SchedulingState, _ comment: Comment) {
  #expect(one.courses.sessions == other.courses.sessions, comment)
  #expect(one.courses.pairs == other.courses.pairs, comment)
  #expect(one.courses.plans == other.courses.plans, comment)
  #expect(one.courses.conflicts == other.courses.conflicts, comment)
  #expect(one.courses.reports == other.courses.reports, comment)
  #expect(one.courses.characteristics == other.courses.characteristics, comment)
  #expect(one.courses.defences == other.courses.defences, comment)
  #expect(one.projects == other.projects, comment)
  #expect(one.seasons == other.seasons, comment)
  #expect(one.busy.filter { !$0.value.isEmpty } == other.busy.filter { !$0.value.isEmpty }, comment)
}
