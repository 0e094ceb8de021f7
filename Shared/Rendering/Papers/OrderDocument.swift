package import Programme

/// The organiser's order that starts acceleration, with the list of projects (rulebook 1.11), as plain values.
package struct OrderDocument: Sendable, Equatable {
  package struct Project: Sendable, Equatable {
    package var number: String
    package var name: String

    package init(number: String, name: String) {
      self.number = number
      self.name = name
    }
  }

  package var id: String
  package var programme: LocalizedText
  package var organiser: LocalizedText
  package var place: LocalizedText
  package var date: LocalDate
  package var issuedAt: Instant
  package var acceleration: CertificateDocument.Days
  package var projects: [Project]
  package var signatory: Signature

  package init(
    id: String, programme: LocalizedText, organiser: LocalizedText, place: LocalizedText, date: LocalDate, issuedAt: Instant,
    acceleration: CertificateDocument.Days, projects: [Project], signatory: Signature
  ) {
    self.id = id
    self.programme = programme
    self.organiser = organiser
    self.place = place
    self.date = date
    self.issuedAt = issuedAt
    self.acceleration = acceleration
    self.projects = projects
    self.signatory = signatory
  }

  /// Draws it in one language, on as many A4 pages as it needs.
  ///
  /// Fails with `undrawable` where a name has letters that our fonts lack. Any thread.
  package func render(_ language: Language) throws(RenderingError) -> PDF {
    try Glyphs.check(texts)
    let pages = try render(language, total: nil).pages
    return try render(language, total: pages)
  }

  private func render(_ language: Language, total: Int?) throws(RenderingError) -> PDF {
    func word(_ kk: String, _ ru: String) -> String { language == .kk ? kk : ru }
    let head = "\(word("Бұйрық", "Приказ")) № \(id)"
    let day = word(CalendarWords.kk(date), CalendarWords.ru(date))
    var sheet = try Sheet(head: "\(head). \(programme[language].printable)", total: total)
    sheet.title(
      word("БҰЙРЫҚ", "ПРИКАЗ"), ["№ \(id)", organiser[language].printable, "\(place[language].printable), \(day)"])
    sheet.paragraph(
      word("Акселерация бағдарламасын бастау туралы", "О запуске программы акселерации"), TextStyle(face: .serifBold, size: 12), after: 12)
    sheet.paragraph(
      word(
        "Акселерация алды кезеңінен өткен жобалардың өтініштері негізінде акселерация бағдарламасы "
          + "\(CalendarWords.kk(acceleration)) аралығында мына жобалар үшін басталсын:",
        "На основе заявлений проектов, прошедших этап пре-акселерации, запустить программу акселерации в период "
          + "\(CalendarWords.ru(acceleration)) для следующих проектов:"),
      TextStyle(face: .serif, size: 11, leading: 1.1), after: 10)
    sheet.table(
      [
        TableColumn(title: "№", width: 30, alignment: .right), TableColumn(title: word("Нөмірі", "Номер"), width: 110),
        TableColumn(title: word("Жоба", "Проект"), width: 343),
      ],
      projects.enumerated().map { ["\($0.offset + 1)", $0.element.number, "«\($0.element.name.printable)»"] }, size: 10)
    sheet.space(14)
    sheet.signatures([signatory], language)
    return try sheet.finish(
      title: head, author: organiser[language].printable, subject: programme[language].printable, date: issuedAt)
  }

  private var texts: [String] {
    let localized = [programme, organiser, place, signatory.position].compactMap { $0 }.flatMap { [$0.kk, $0.ru] }
    return (localized + projects.map(\.name) + [signatory.fullName]).map(\.printable)
  }
}
