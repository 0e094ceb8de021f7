package import Programme

/// The receipt of an application: number, server time, SHA-256 of the content (rulebook 1.4), as plain values.
package struct ReceiptDocument: Sendable, Equatable {
  package var number: String
  package var project: String
  package var applicant: String
  package var programme: LocalizedText
  package var organiser: LocalizedText
  package var receivedAt: Instant
  /// The zone in which the time is told.
  package var zone: Zone
  /// Hexadecimal.
  package var contentHash: String

  package init(
    number: String, project: String, applicant: String, programme: LocalizedText, organiser: LocalizedText, receivedAt: Instant, zone: Zone,
    contentHash: String
  ) {
    self.number = number
    self.project = project
    self.applicant = applicant
    self.programme = programme
    self.organiser = organiser
    self.receivedAt = receivedAt
    self.zone = zone
    self.contentHash = contentHash
  }

  /// Draws it in one language on one A4 page.
  ///
  /// Fails with `undrawable` where a name has letters that our fonts lack. Any thread.
  package func render(_ language: Language) throws(RenderingError) -> PDF {
    let outside = [project, applicant, programme.kk, programme.ru, organiser.kk, organiser.ru].map(\.printable)
    try Glyphs.check(outside)
    func word(_ kk: String, _ ru: String) -> String { language == .kk ? kk : ru }
    let head = "\(word("Қолхат", "Расписка")) \(number)"
    let local = zone.local(of: receivedAt)
    let day = word(CalendarWords.kk(local.date), CalendarWords.ru(local.date))
    var sheet = try Sheet(head: "\(head). \(programme[language].printable)", total: 1)
    sheet.title(word("ҚОЛХАТ", "РАСПИСКА"), [programme[language].printable, organiser[language].printable])
    let label = TextStyle(face: .sans, size: 8, color: .faded)
    let facts = [
      (word("Өтінімнің нөмірі", "Номер заявки"), number), (word("Жоба", "Проект"), "«\(project.printable.shortened(to: 300))»"),
      (word("Өтініш беруші", "Заявитель"), applicant.printable.shortened(to: 300)),
      (word("Қабылданған уақыты", "Время приёма"), "\(day), \(local.iso.dropFirst(11)) (\(zone.identifier))"),
      (word("Мазмұнның SHA-256 хеші", "SHA-256 содержания"), contentHash),
    ]
    for (name, value) in facts {
      sheet.paragraph(name, label, after: 1)
      sheet.paragraph(value, TextStyle(face: .serif, size: 12), after: 12)
    }
    return try sheet.finish(
      title: head, author: organiser[language].printable, subject: programme[language].printable, date: receivedAt)
  }
}
