package import Programme

/// One letter to one person as RFC 5322 and MIME have it: plain text and HTML side by side, and a meeting as an attachment.
///
/// Its bytes follow from its values alone, so the same letter sent twice is the same letter: `id` names it, in `Message-ID` and in a Maildir.
package struct MailMessage: Sendable, Equatable {
  /// Without the angle brackets; `left@right` of plain letters.
  package var id: String
  package var from: MailAddress
  package var to: MailAddress
  /// As `MailDate` writes it.
  package var date: String
  package var subject: String
  package var language: Language
  package var text: String
  package var html: String
  package var meeting: Meeting?

  package init(
    id: String, from: MailAddress, to: MailAddress, date: String, subject: String, language: Language, text: String, html: String,
    meeting: Meeting? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.date = date
    self.subject = subject
    self.language = language
    self.text = text
    self.html = html
    self.meeting = meeting
  }

  /// The whole letter with the line ends of the wire, CR LF.
  package var bytes: [UInt8] {
    let headers = [
      "From: \(from.header)", "To: \(to.header)", "Subject: \(HeaderText.unstructured(subject))", "Date: \(date)", "Message-ID: <\(id)>",
      "Content-Language: \(language.rawValue)", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
    ]
    return Array((headers.joined(separator: "\r\n") + "\r\n" + body).utf8)
  }

  private var body: String {
    let words = multipart("alternative", [part("text/plain; charset=utf-8", text), part("text/html; charset=utf-8", html)])
    guard let meeting else { return words }
    let type = "text/calendar; charset=utf-8; method=\(meeting.method.rawValue)"
    return multipart("mixed", [words, part(type, meeting.calendar, more: "Content-Disposition: attachment; filename=\"invite.ics\"\r\n")])
  }

  /// Base64 has no underscore, so no line of a part can be taken for a boundary.
  private func multipart(_ kind: String, _ parts: [String]) -> String {
    let boundary = "=_\(kind)_\(id.prefix { $0 != "@" })"
    let open = "Content-Type: multipart/\(kind);\r\n boundary=\"\(boundary)\"\r\n\r\n"
    return open + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
  }

  private func part(_ type: String, _ content: String, more: String = "") -> String {
    "Content-Type: \(type)\r\nContent-Transfer-Encoding: base64\r\n\(more)\r\n\(Base64.lines(content.utf8))"
  }
}
