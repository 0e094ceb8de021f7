import Contracts
import Programme

/// The defence: timetable, jury, presentations, ballots, protocol (rulebook 3.9, 4.1 to 4.6).
struct DefenceDay: Phase {
  let season: SeasonPlan
  private let roster: Roster
  var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) {
    self.season = season
    roster = Roster(season)
  }

  func plan(_ agenda: inout Agenda) {
    let published = calendar.course(perMille: 860)
    agenda.think(at: calendar.at(published, 9)) { known, agenda in schedule(known, at: calendar.at(published, 12), &agenda) }
    appoint(at: calendar.at(published, 16), &agenda)
    agenda.think(at: calendar.at(calendar.defence[0].adding(days: -2), 9)) { known, agenda in substitute(known, &agenda) }
    for day in calendar.defence {
      agenda.think(at: calendar.at(day, 8)) { known, agenda in hold(day, known, &agenda) }
    }
    close(&agenda)
  }

  /// All who are still there, in the order of their numbers; as many a day as it has room for.
  private func schedule(_ known: Register, at instant: Instant, _ agenda: inout Agenda) {
    let perDay = SeasonCalendar.defences(aDayWith: season.policy)
    let numbers = known.active.map(\.number)
    for (place, day) in calendar.defence.enumerated() {
      let some = Array(numbers.dropFirst(place * perDay).prefix(perDay))
      guard !some.isEmpty else { continue }
      agenda.send("defence.schedule/\(place)", at: instant) { _ in
        DefenceSchedule(
          season: season.season, date: day, start: "09:00", format: .offline, numbers: some, place: "Нұр-Сұлтан, Азаматтық орталық")
      }
    }
  }

  /// First with a seat too few.
  private func appoint(at instant: Instant, _ agenda: inout Agenda) {
    if roster.jurors.count > 1 {
      agenda.send("jury.appoint/short", at: instant, expecting: .refused("group-size")) { _ in
        JuryAppoint(season: season.season, jurors: Array(roster.jurors.dropLast()), reserves: roster.reserves)
      }
    }
    agenda.send("jury.appoint", at: instant) { _ in
      JuryAppoint(season: season.season, jurors: roster.jurors, reserves: roster.reserves)
    }
  }

  /// One juror cannot come; others give way for the projects that they mentor.
  private func substitute(_ known: Register, _ agenda: inout Agenda) {
    guard let jury = known.jury else { return }
    let at = calendar.at(calendar.defence[0].adding(days: -2), 12)
    if let out = jury.jurors.last(where: { $0.group == .organiser })?.juror,
      let reserve = jury.reserves.first(where: { $0.group == .organiser })?.juror
    {
      agenda.send("jury.substitute/absent", at: at) { _ in
        JurySubstitute(season: season.season, out: out, in: reserve, reason: "Іссапарда болады.")
      }
    }
    let reserves = jury.reserves.filter { $0.group == .expert }.compactMap(\.juror)
    for project in known.active {
      let conflicted = jury.jurors.filter { juror in juror.person.map { project.mentors.contains($0) } ?? false }.compactMap(\.juror)
      for (out, reserve) in zip(conflicted, reserves) {
        agenda.send("jury.substitute/\(project.number)/\(out)", at: at, about: project.number) { _ in
          JurySubstitute(
            season: season.season, out: out, in: reserve, reason: "Осы жобаның тәлімгері.", number: project.number)
        }
      }
    }
  }
}
