package import Programme

/// A meeting as calendars exchange it by mail: iTIP (RFC 5546) over iCalendar (RFC 5545), rulebook 3.10.
///
/// The same `uid` with a higher `sequence` is a change; `.cancel` carries the time that no longer holds.
package struct Meeting: Sendable, Equatable {
  package enum Method: String, Sendable {
    case request = "REQUEST"
    case cancel = "CANCEL"
  }

  package var method: Method
  package var uid: String
  package var sequence: Int
  /// When this notice was written.
  package var stamp: Instant
  package var start: Instant
  package var end: Instant
  package var summary: String
  package var location: String?
  /// Where it takes place on line.
  package var url: String?
  package var organiser: MailAddress
  package var attendees: [MailAddress]

  package init(
    method: Method, uid: String, sequence: Int, stamp: Instant, start: Instant, end: Instant, summary: String, location: String? = nil,
    url: String? = nil, organiser: MailAddress, attendees: [MailAddress]
  ) {
    self.method = method
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.start = start
    self.end = end
    self.summary = summary
    self.location = location
    self.url = url
    self.organiser = organiser
    self.attendees = attendees
  }

  /// The VCALENDAR, with the line ends of the standard.
  package var calendar: String {
    CalendarText.folded(
      ["BEGIN:VCALENDAR", "PRODID:-//Saruar//Accelerator of social projects//KK", "VERSION:2.0", "METHOD:\(method.rawValue)"] + event
        + ["END:VCALENDAR"])
  }

  /// Times are in UTC, not local with a VTIMEZONE: which instant was agreed is decided here by the tz database, and no old table of zones in
  /// a reader's program can move it (Kazakhstan has been UTC+5 since March 2024, which many of them do not know).
  private var event: [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(uid))", "SEQUENCE:\(sequence)", "DTSTAMP:\(Self.utc(stamp))",
      "DTSTART:\(Self.utc(start))", "DTEND:\(Self.utc(end))", "SUMMARY:\(CalendarText.escaped(summary))",
    ]
    if let location { lines.append("LOCATION:\(CalendarText.escaped(location))") }
    if let url { lines.append("URL:\(HeaderText.singleLine(url))") }
    lines.append("ORGANIZER\(Self.name(of: organiser)):mailto:\(organiser.address)")
    lines += attendees.map { "ATTENDEE\(Self.name(of: $0));ROLE=REQ-PARTICIPANT\(asked):mailto:\($0.address)" }
    lines.append("STATUS:\(method == .cancel ? "CANCELLED" : "CONFIRMED")")
    return lines + ["TRANSP:OPAQUE", "END:VEVENT"]
  }

  /// A cancellation asks nobody for an answer.
  private var asked: String { method == .request ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : "" }

  private static func name(of address: MailAddress) -> String {
    address.name.map { ";CN=\(CalendarText.quoted($0))" } ?? ""
  }

  /// `20200305T090000Z`.
  private static func utc(_ instant: Instant) -> String {
    instant.rfc3339.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
