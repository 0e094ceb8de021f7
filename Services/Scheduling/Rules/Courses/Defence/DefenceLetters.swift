internal import Contracts
internal import Programme

/// What a day of the defence tells each: a team and its mentor their own slot, the jury the whole day (rulebook 3.9, 3.10).
struct DefenceLetters {
  let day: DefenceRow
  let season: SeasonRow

  private var event: DefenceScheduled { day.scheduled }

  /// Slots as they are now, and cancellations to those who had one before and have none; a team that left was told when it left.
  func all(after earlier: DefenceRow?, in state: SchedulingState) -> [SchedulingFact] {
    let kept = Set(day.numbers)
    let slots = event.slots.flatMap { slot in teams(of: slot, in: state).map { letter(slot, $0.project, to: $0.recipient) } }
    let lost = (earlier?.scheduled.slots ?? []).filter { slot in
      slot.number.map { !kept.contains($0) && state.projects[$0]?.hasLeft != true } ?? false
    }
    let jury = (state.juries[season.season]?.jurors ?? []).map { Recipient.person($0.asPerson) }
    return slots + lost.flatMap { cancellations(of: $0, sequence: event.sequence, in: state) }
      + jury.filter(\.isReachable).compactMap { invitation(of: $0, after: earlier) }
  }

  /// To a team that has no slot any more, and its mentor.
  func cancellations(of slot: DefenceSlot, sequence: Int, in state: SchedulingState) -> [SchedulingFact] {
    teams(of: slot, in: state).map { project, recipient in
      let title = title(of: project, in: recipient.language)
      return Notice.mail(
        "session-cancelled", about: occasion(project, sequence), to: recipient,
        ["title": title, "start": slot.start.iso, "zone": season.announced.zone],
        calendar: entry(.cancel, named(project), sequence, slot, title: title, for: recipient))
    }
  }

  /// To a juror: the day from its first slot to its last. `place` tells apart why somebody who was not there before is invited.
  func invitation(of juror: Recipient, after earlier: DefenceRow? = nil, inPlace place: String? = nil) -> SchedulingFact? {
    guard let whole = whole(of: day) ?? earlier.flatMap({ whole(of: $0) }) else { return nil }
    let isOff = day.startsAt == nil
    let oldStart = earlier.flatMap { self.whole(of: $0) }?.start
    let hasMoved = !isOff && oldStart.map { $0 != whole.start } ?? false
    let template: NotificationTemplate = isOff ? .sessionCancelled : hasMoved ? .sessionMoved : .sessionInvitation
    let title = SessionTitle.defence[juror.language]
    var parameters = ["title": title, "start": whole.start.iso, "zone": season.announced.zone]
    if hasMoved { parameters["oldStart"] = oldStart?.iso }
    if !isOff {
      parameters["place"] = event.place
      parameters["link"] = event.link?.value
    }
    return Notice.mail(
      template.name, about: "defence/\(event.season)/\(event.date.iso)/\(event.sequence)" + (place.map { "/\($0)" } ?? ""), to: juror,
      parameters,
      calendar: entry(isOff ? .cancel : .request, name, event.sequence, whole, title: title, for: juror))
  }

  /// To a juror in whose place somebody else sits now.
  func release(of juror: Recipient) -> SchedulingFact? {
    guard let whole = whole(of: day) else { return nil }
    let title = SessionTitle.defence[juror.language]
    return Notice.mail(
      "session-cancelled", about: "defence/\(event.season)/\(event.date.iso)/\(event.sequence + 1)", to: juror,
      ["title": title, "start": whole.start.iso, "zone": season.announced.zone],
      calendar: entry(.cancel, name, event.sequence + 1, whole, title: title, for: juror))
  }

  private func letter(_ slot: DefenceSlot, _ project: ProjectRow, to recipient: Recipient) -> SchedulingFact {
    Notice.mail(
      "defence-scheduled", about: occasion(project, event.sequence), to: recipient,
      [
        "name": project.name, "number": project.number.description, "start": slot.start.iso, "zone": season.announced.zone,
        "format": event.format.rawValue,
      ],
      calendar: entry(
        .request, named(project), event.sequence, slot, title: title(of: project, in: recipient.language), for: recipient))
  }

  /// The leader and, where a pair stands, the mentor.
  private func teams(of slot: DefenceSlot, in state: SchedulingState) -> [(project: ProjectRow, recipient: Recipient)] {
    guard let project = slot.number.flatMap({ state.projects[$0] }) else { return [] }
    let mentor = project.mentor.flatMap { state.experts[$0] }
    return ([.team(project)] + (mentor.map { [.expert($0)] } ?? [])).filter(\.isReachable).map { (project, $0) }
  }

  /// The first slot's beginning to the last one's end.
  private func whole(of day: DefenceRow) -> DefenceSlot? {
    guard let first = day.scheduled.slots.first, let end = day.endsAt else { return nil }
    return DefenceSlot(kind: .jury, start: first.start, startsAt: first.startsAt, endsAt: end)
  }

  private func entry(
    _ method: CalendarMethod, _ uid: String, _ sequence: Int, _ slot: DefenceSlot, title: String, for recipient: Recipient
  ) -> CalendarNotice {
    CalendarNotice(
      method: method, uid: Notice.key(uid), sequence: sequence, start: slot.start, duration: (slot.endsAt - slot.startsAt).minutes,
      zone: season.announced.zone, summary: title, place: event.place, link: event.link, organiser: season.organiser,
      attendees: [recipient.person])
  }

  private func title(of project: ProjectRow, in language: Language) -> String { "\(SessionTitle.defence[language]): \(project.name)" }
  private var name: String { "defence-\(event.date.iso)@\(event.season)" }
  private func named(_ project: ProjectRow) -> String { "defence-\(event.date.iso)-\(project.number)@\(event.season)" }

  private func occasion(_ project: ProjectRow, _ sequence: Int) -> String {
    "\(event.season)/\(event.date.iso)/\(sequence)/\(project.number)"
  }
}

extension Juror {
  var asPerson: Person { Person(person: person, fullName: fullName, email: email, phone: phone, language: language) }
}
