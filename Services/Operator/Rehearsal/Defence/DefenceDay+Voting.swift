import Contracts
import Programme

/// What the day itself brings: who comes, what jurors give, what they correct.
extension DefenceDay {
  func hold(_ day: LocalDate, _ known: Register, _ agenda: inout Agenda) {
    let projects = known.active.filter { $0.slot?.start.date == day }
    for project in projects {
      present(project, on: day, &agenda)
      if project.fate.course != .missesDefence { vote(project, on: day, known, &agenda) }
    }
    planSlips(projects, on: day, known, &agenda)
  }

  private func present(_ project: Register.Project, on day: LocalDate, _ agenda: inout Agenda) {
    var seed = season.seed("presentation \(project.number)")
    let isThere = project.fate.course != .missesDefence
    let people = project.people.filter { _ in seed.percent(85) }
    let participants = people.isEmpty ? Array(project.people.prefix(1)) : people
    let policy = season.policy
    let record = PresentationRecord(
      number: project.number, presented: isThere, videoSeconds: isThere ? Count(policy.videoSeconds - seed.below(15)) : nil,
      slides: isThere ? Count(policy.requiredSlides + seed.below(3)) : nil, minutes: isThere ? Count(policy.presentationMinutes) : nil,
      participants: isThere ? participants.map(\.asPerson) : [],
      reason: isThere ? nil : CoursePhrases.of(project.language).absence)
    agenda.send("presentation.record/\(project.number)", at: calendar.at(day, 18), about: project.number) { _ in record }
  }

  /// In the evening of the day, the last juror the next morning; some marks are put right before the protocol closes.
  private func vote(_ project: Register.Project, on day: LocalDate, _ known: Register, _ agenda: inout Agenda) {
    var seed = season.seed("ballots \(project.number)")
    let seats = known.seats(for: project.number)
    let sheet = MarkSheet(strength: project.fate.strength, jurors: seats.count, policy: season.policy, using: &seed)
    for (place, juror) in seats.enumerated() {
      let isLast = place == seats.count - 1
      let at = isLast ? calendar.at(calendar.protocolDay, 10) : calendar.at(day, 20)
      let marks = sheet.sheets[place]
      if !isLast, seed.percent(8) {
        cast(marks.mistaken(&seed), juror, project, "first", at: at, &agenda)
        cast(marks, juror, project, "corrected", at: calendar.at(calendar.protocolDay, 12), &agenda)
      } else {
        cast(marks, juror, project, "only", at: at, &agenda)
      }
    }
  }

  private func cast(
    _ marks: WordMap<DefenceCriterion, Mark>, _ juror: Identifier, _ project: Register.Project, _ version: String, at instant: Instant,
    _ agenda: inout Agenda, expecting expectation: PlannedMessage.Expectation = .success
  ) {
    let number = project.number
    agenda.send("ballot.cast/\(number)/\(juror)/\(version)", at: instant, about: number, expecting: expectation) { _ in
      BallotCast(season: season.season, number: number, juror: juror, marks: marks)
    }
  }

  /// A juror who mentors the project; one whom nobody knows; the protocol before the last ballot is in.
  private func planSlips(_ projects: [Register.Project], on day: LocalDate, _ known: Register, _ agenda: inout Agenda) {
    let isFirst = day == calendar.defence[0]
    guard isFirst, let some = projects.first(where: { $0.fate.course == .defends }) else { return }
    var seed = season.seed("slips of the jury")
    let marks = MarkSheet(strength: 500, jurors: 1, policy: season.policy, using: &seed).sheets[0]
    if let conflict = known.substitutions.first(where: { $0.number != nil }), let number = conflict.number,
      let project = known.projects[number]
    {
      cast(
        marks, conflict.out, project, "conflicted", at: calendar.at(day, 20), &agenda,
        expecting: .refused("conflict-of-interest", "not-seated"))
    }
    cast(marks, "nobody", some, "unknown", at: calendar.at(day, 20), &agenda, expecting: .refused("unknown-juror"))
    agenda.send("protocol.close/early", at: calendar.at(day, 21), expecting: .anything) { _ in
      ProtocolClose(season: season.season, signedBy: [Officials.director])
    }
  }

  /// Closed on the day after the last defence; what comes behind it changes nothing.
  func close(_ agenda: inout Agenda) {
    let day = calendar.protocolDay
    agenda.send("protocol.close", at: calendar.at(day, 17)) { known in
      ProtocolClose(season: season.season, signedBy: [Officials.director])
    }
    agenda.think(at: calendar.at(day, 18)) { known, agenda in
      guard let project = known.active.first(where: { $0.presented == true }), let juror = known.seats(for: project.number).first else {
        return
      }
      var seed = season.seed("too late")
      let marks = MarkSheet(strength: 900, jurors: 1, policy: season.policy, using: &seed).sheets[0]
      cast(marks, juror, project, "late", at: calendar.at(day, 19), &agenda, expecting: .refused("protocol-closed"))
    }
  }
}
