internal import Contracts
internal import Programme

/// Invitations to a session, and written notice of every change, with the calendar entry (rulebook 2, 3.9, 3.10).
struct SessionLetters {
  let session: SessionRow
  let season: SeasonRow

  /// Leaders of the projects concerned and facilitators; of the presentations the mentors, too.
  func everybody(in state: SchedulingState) -> [Recipient] {
    guard let circle = session.season.map({ SessionCircle(session.scheduled, season: $0) }) else { return [] }
    let projects = circle.projects(in: state)
    let mentors = session.kind == .presentation ? Set(projects.compactMap(\.mentor)).sorted { $0.value < $1.value } : []
    let leading = session.scheduled.facilitators
    let guests = mentors.compactMap { state.experts[$0] }.filter { mentor in !leading.contains { ExpertIdentity.isSame($0, mentor.person) }
    }
    let leaders = leading.map { person in state.expert(person).map { .expert($0) } ?? Recipient.person(person) }
    return (projects.map { .team($0) } + leaders + guests.map { .expert($0) }).filter(\.isReachable)
  }

  func invitations(to recipients: [Recipient]) -> [SchedulingFact] {
    recipients.map { letter(.sessionInvitation, to: $0, .request) }
  }

  /// Of the session as it is now; `oldStart` is free again.
  func moves(from oldStart: LocalDateTime, reason: String?, to recipients: [Recipient]) -> [SchedulingFact] {
    var more = ["oldStart": oldStart.iso]
    more["reason"] = reason
    return recipients.map { letter(.sessionMoved, to: $0, .request, more) }
  }

  func cancellations(reason: String?, to recipients: [Recipient]) -> [SchedulingFact] {
    recipients.map { letter(.sessionCancelled, to: $0, .cancel, reason.map { ["reason": $0] } ?? [:]) }
  }

  private func letter(
    _ template: NotificationTemplate, to recipient: Recipient, _ method: CalendarMethod, _ more: [String: String] = [:]
  ) -> SchedulingFact {
    var parameters = more
    parameters["title"] = session.scheduled.title[recipient.language]
    parameters["start"] = session.start.iso
    parameters["zone"] = season.announced.zone
    if method == .request {
      parameters["place"] = session.scheduled.place
      parameters["link"] = session.scheduled.link?.value
    }
    return Notice.mail(
      template.name, about: "\(session.session)/\(session.sequence)", to: recipient, parameters, calendar: entry(method, for: recipient))
  }

  private func entry(_ method: CalendarMethod, for recipient: Recipient) -> CalendarNotice {
    CalendarNotice(
      method: method, uid: Notice.key("session-\(session.session)@\(season.season)"), sequence: session.sequence, start: session.start,
      duration: session.length.minutes, zone: season.announced.zone, summary: session.scheduled.title[recipient.language],
      place: session.scheduled.place, link: session.scheduled.link, organiser: season.organiser, attendees: [recipient.person])
  }
}

extension Recipient {
  /// Nobody writes to a person without an address.
  var isReachable: Bool { person.email.map { !$0.isBlank } ?? false }
}

extension Duration {
  /// As a calendar entry has it: whole minutes, at least one and at most a day.
  var minutes: Minutes { Minutes(Int(min(max(1, components.seconds / 60), 1440))) ?? 1 }
}
