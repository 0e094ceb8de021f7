internal import Contracts
internal import Programme

/// A consultation with everybody who belongs to it.
struct Meeting {
  let season: SeasonRow
  var row: ConsultationRow
  let expert: ExpertRow
  let mentors: [ExpertRow]
  /// In the order of the request.
  var projects: [ProjectRow]

  var policy: Policy { season.policy }
  var isGroup: Bool { row.numbers.count > 1 }

  /// The local day so many days before the start, at the same time of day: a change of the zone's offset moves no deadline (rulebook 3.4).
  var agendaDueBy: Instant { Self.agendaDueBy(start: row.start, in: season) }

  static func agendaDueBy(start: LocalDateTime, in season: SeasonRow) -> Instant {
    season.zone.instant(of: LocalDateTime(date: start.date.adding(days: -season.policy.agendaDays), secondsOfDay: start.secondsOfDay))
  }
}

extension SchedulingState {
  /// Nil where there is no such consultation.
  func meeting(_ consultation: Identifier) -> Meeting? {
    guard let row = consultations[consultation] else { return nil }
    return meeting(of: row)
  }

  func meeting(of row: ConsultationRow) -> Meeting? {
    guard let season = seasons[row.season], let expert = experts[row.expert] else { return nil }
    return Meeting(
      season: season, row: row, expert: expert, mentors: row.mentors.compactMap { experts[$0] },
      projects: row.numbers.compactMap { projects[$0] })
  }
}

/// Mail about it, to each in their own language (rulebook 3.10).
extension Meeting {
  /// Teams, mentors, expert; a mentor who is the expert too is written to once.
  var everybody: [Recipient] { teams + otherMentors + [.expert(expert)] }
  var teams: [Recipient] { projects.map { .team($0) } }
  var otherMentors: [Recipient] { mentors.filter { $0.expert != expert.expert }.map { .expert($0) } }

  /// All but the side that acted.
  func others(than side: ConsultationSide) -> [Recipient] {
    switch side {
    case .participant: otherMentors + [.expert(expert)]
    case .mentor: teams + [.expert(expert)]
    case .expert: teams + otherMentors
    }
  }

  func mail(
    _ template: NotificationTemplate, to recipients: [Recipient], occasion: String? = nil, _ more: [String: String?] = [:],
    calendar method: CalendarMethod? = nil
  ) -> [SchedulingFact] {
    recipients.map { recipient in
      Notice.mail(
        template.name, about: "\(row.consultation)/\(occasion ?? "\(row.sequence)")", to: recipient,
        parameters(for: recipient).merging(more.compactMapValues { $0 }) { _, new in new },
        calendar: method.map { calendar($0, for: recipient) })
    }
  }

  /// What every template about a consultation knows. A team reads of its own project, others of all.
  private func parameters(for recipient: Recipient) -> [String: String] {
    let own = recipient.number.map { number in projects.filter { $0.number == number } } ?? projects
    return [
      "name": own.map(\.name).joined(separator: ", "), "number": own.map(\.number.description).joined(separator: ", "),
      "expert": expert.person.fullName, "start": row.start.iso, "zone": season.announced.zone, "minutes": "\(minutes)",
    ]
  }

  private var minutes: Int { Int((row.slot.end - row.slot.start).components.seconds / 60) }

  /// The calendar entry: its UID never changes, its sequence rises, a cancellation names the time that is free again.
  private func calendar(_ method: CalendarMethod, for recipient: Recipient) -> CalendarNotice {
    CalendarNotice(
      method: method, uid: Notice.key("consultation-\(row.consultation)@\(season.season)"), sequence: row.sequence, start: row.start,
      duration: Minutes(max(1, minutes)) ?? 1, zone: season.announced.zone, summary: summary(in: recipient.language), place: row.place,
      link: row.link, organiser: season.organiser, attendees: everybody.map(\.person))
  }

  private func summary(in language: Language) -> String {
    let name = projects.map(\.name).joined(separator: ", ")
    return switch language {
    case .kk: "Сарапшы консультациясы: \(name) (\(expert.person.fullName))"
    case .ru: "Консультация эксперта: \(name) (\(expert.person.fullName))"
    }
  }
}
