internal import Contracts
package import Mail
internal import NotificationsRules
internal import Programme

/// Who the letters come from.
package struct LetterSender: Sendable {
  /// The address, with a name of its own where there is one; otherwise letters bear the programme's name in their language.
  package var address: MailAddress

  package init(address: MailAddress) { self.address = address }
}

/// Turns requests into mail: the words by the templates, the meeting by the request's calendar notice.
struct LetterWriter {
  let region: Region
  let sender: LetterSender

  /// Nil for what cannot be written; the rules say why (`Deliverability`).
  func write(_ request: NotificationRequested, as letter: LetterID, at now: Instant) -> MailMessage? {
    guard let words = Letter(for: request, region: region, on: region.zone.date(of: now)),
      let to = address(of: request.recipient)
    else { return nil }
    return MailMessage(
      id: letter.messageID(in: region).value, from: from(request.language), to: to, date: MailDate.text(of: now, in: region.zone),
      subject: words.subject, language: request.language, text: words.text, html: words.html,
      meeting: request.calendar.flatMap { meeting($0, request, to: to, at: now) })
  }

  private func from(_ language: Language) -> MailAddress {
    var from = sender.address
    if from.name == nil { from.name = Letter.programme[language] }
    return from
  }

  private func address(of person: Person) -> MailAddress? {
    person.email.flatMap { MailAddress(name: person.fullName, address: $0) }
  }

  private func meeting(_ notice: CalendarNotice, _ request: NotificationRequested, to: MailAddress, at now: Instant) -> Meeting? {
    guard let zone = Zone(identifier: notice.zone) else { return nil }
    let start = zone.instant(of: notice.start)
    var attendees = notice.attendees.compactMap(address)
    // A calendar takes an invitation for its own only if its owner is among those invited.
    if !attendees.contains(where: { $0.address.lowercased() == to.address.lowercased() }) { attendees.append(to) }
    let uid = notice.uid.value
    return Meeting(
      method: notice.method == .cancel ? .cancel : .request, uid: uid.contains("@") ? uid : "\(uid)@\(region.rawValue).saruarlar.kz",
      sequence: notice.sequence, stamp: now, start: start, end: start + .minutes(notice.duration.value), summary: notice.summary,
      location: notice.place ?? notice.link?.value, url: notice.link?.value,
      organiser: notice.organiser.flatMap(address) ?? from(request.language),
      attendees: attendees)
  }
}
