internal import Contracts
internal import Programme

/// The defence: one slot for each project, time of its own for the jury, published to all (rulebook 3.9; source §2.5).
///
/// A season may need several days; the same day scheduled again takes the place of what was published, and without numbers it is called off.
enum Defences {
  static func schedule(_ command: DefenceSchedule, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.notYetKnown(.season(command.season)), at: "/data/season")
    }
    let earlier = state.courses.defence(DefenceRow.Key(season: command.season, date: command.date))
    let start = season.zone.instant(of: LocalDateTime(date: command.date, secondsOfDay: command.start.minuteOfDay * 60))
    var reasons = Reasons()
    reasons.expect(start > now, .inThePast, at: "/data/start")
    if let begun = earlier?.startsAt { reasons.expect(begun > now, .defenceHasBegun, at: "/data/date") }
    reasons.expect(!command.numbers.isEmpty || earlier?.startsAt != nil, .required(projects), at: "/data/numbers")
    checkNumbers(of: command, in: state, &reasons)
    if !command.numbers.isEmpty { checkOrder(start, season, in: state, &reasons) }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = DefenceScheduled(
      season: command.season, date: command.date, format: command.format, zone: season.announced.zone,
      slots: DefenceSlots.make(of: command.numbers, from: start, in: season), place: command.place, link: command.link,
      sequence: earlier.map { $0.scheduled.sequence + 1 } ?? 0)
    let letters = DefenceLetters(day: DefenceRow(scheduled: event), season: season)
    return SchedulingRules.Decision(.accepted([.defenceScheduled(event)] + letters.all(after: earlier, in: state)))
  }

  /// Admitted, of this season, still in, and nobody twice: not on this day nor on another.
  private static func checkNumbers(of command: DefenceSchedule, in state: SchedulingState, _ reasons: inout Reasons) {
    var seen: Set<ApplicationNumber> = []
    let others = state.courses.defences(of: command.season).filter { $0.key.date != command.date }
    let elsewhere = Dictionary(others.flatMap { day in day.numbers.map { ($0, day.key.date) } }, uniquingKeysWith: { first, _ in first })
    for (place, number) in command.numbers.enumerated() {
      let field = "/data/numbers/\(place)"
      guard seen.insert(number).inserted else {
        reasons.add(.listedTwice(number.description), at: field)
        continue
      }
      guard let project = state.projects[number] else {
        reasons.add(.notYetKnown(.application(number)), at: field)
        continue
      }
      reasons.expect(project.season == command.season, .otherSeason(number, command.season), at: field)
      reasons.expect(project.track == .admitted, .notAdmitted(number, project.track), at: field)
      if let date = elsewhere[number] { reasons.add(.defendsOnAnotherDay(number, date), at: field) }
    }
  }

  /// After the fourth orientation session (rulebook 3.1).
  private static func checkOrder(_ start: Instant, _ season: SeasonRow, in state: SchedulingState, _ reasons: inout Reasons) {
    let label = SessionTitle.of(.orientation4)
    guard let last = state.courses.timetable(of: season.season).first(where: { $0.kind == .orientation4 }) else {
      return reasons.add(.needsFirst(label), at: "/data/date")
    }
    reasons.expect(last.endsAt <= start, .mustFollow(label, ends: season.zone.local(of: last.endsAt)), at: "/data/start")
  }

  static func evolve(_ state: inout SchedulingState, by event: DefenceScheduled) {
    let day = DefenceRow(scheduled: event)
    state.courses.put(day)
    guard let start = day.startsAt, let end = day.endsAt, start < end else {
      return state.release([.season(event.season)], by: day.occupant)
    }
    state.occupy([.season(event.season)], by: day.occupant, during: Slot(start: start, end: end), exclusively: false)
  }

  private static let projects = LocalizedText(kk: "Жобалар тізімі", ru: "Список проектов")
}

extension DefenceRow {
  var occupant: Occupant { Occupant(.defence, "\(key.season) \(key.date.iso)") }
}

/// The timetable of a day (rulebook 3.9).
enum DefenceSlots {
  /// One after the other; the jury has its own time after so many presentations, and at the end.
  static func make(of numbers: [ApplicationNumber], from start: Instant, in season: SeasonRow) -> [DefenceSlot] {
    let policy = season.policy
    var slots: [DefenceSlot] = []
    var time = start
    func add(_ kind: DefenceSlotKind, _ number: ApplicationNumber?, lasting length: Duration) {
      slots.append(DefenceSlot(kind: kind, number: number, start: season.zone.local(of: time), startsAt: time, endsAt: time + length))
      time = time + length
    }
    for (place, number) in numbers.enumerated() {
      add(.presentation, number, lasting: policy.defenceSlot)
      let isLast = place + 1 == numbers.count
      if isLast || (place + 1) % policy.juryAfterPresentations == 0 { add(.jury, nil, lasting: policy.juryPause) }
    }
    return slots
  }
}
