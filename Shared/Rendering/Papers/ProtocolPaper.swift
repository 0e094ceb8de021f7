package import Programme

/// How a protocol is set: its parts in the order of rulebook 4.6, in one language.
struct ProtocolPaper {
  let document: ProtocolDocument
  let language: Language

  func render(total: Int?) throws(RenderingError) -> PDF {
    let head = "\(word("Жобаларды қорғау хаттамасы", "Протокол защиты проектов")) \(document.id). \(document.programme[language].printable)"
    var sheet = try Sheet(head: head, total: total)
    let date = language == .kk ? CalendarWords.kk(document.date) : CalendarWords.ru(document.date)
    sheet.title(
      word("ХАТТАМА", "ПРОТОКОЛ"),
      [
        word("Жобаларды қорғау", "Защита проектов") + " · \(document.id)", document.programme[language].printable,
        document.organiser[language].printable, "\(document.place[language].printable), \(date)",
      ])
    roster(&sheet)
    results(&sheet)
    passed(&sheet)
    leftOut(&sheet)
    matrices(&sheet)
    seal(&sheet)
    return try sheet.finish(
      title: head, author: document.organiser[language].printable, subject: document.programme[language].printable,
      date: document.closedAt)
  }

  private func word(_ kk: String, _ ru: String) -> String { language == .kk ? kk : ru }

  private func roster(_ sheet: inout Sheet) {
    sheet.heading(word("Қазылар алқасының құрамы", "Состав жюри"))
    sheet.table(
      [
        TableColumn(title: "№", width: 28, alignment: .right), TableColumn(title: word("ТАӘ", "ФИО"), width: 280),
        TableColumn(title: word("Тобы", "Группа"), width: 175),
      ],
      document.jurors.enumerated().map { ["\($0.offset + 1)", $0.element.fullName.printable, $0.element.group.label[language]] })
    guard !document.substitutions.isEmpty else { return }
    sheet.heading(word("Ауыстырулар", "Замены"))
    sheet.table(
      [
        TableColumn(title: word("Кімнің орнына", "Вместо"), width: 115), TableColumn(title: word("Кім", "Кто"), width: 115),
        TableColumn(title: word("Жоба", "Проект"), width: 90), TableColumn(title: word("Себебі", "Причина"), width: 163),
      ],
      document.substitutions.map {
        [$0.out.printable, $0.successor.printable, $0.project ?? word("барлық жобалар", "все проекты"), $0.reason.printable]
      })
  }

  private func results(_ sheet: inout Sheet) {
    sheet.heading(word("Қорытынды", "Итоги"))
    sheet.table(
      [
        TableColumn(title: "№", width: 28, alignment: .right), TableColumn(title: word("Нөмірі", "Номер"), width: 88),
        TableColumn(title: word("Жоба", "Проект"), width: 187), TableColumn(title: word("Ұпай", "Баллы"), width: 40, alignment: .right),
        TableColumn(title: word("Деңгейі", "Уровень"), width: 80), TableColumn(title: word("Шешім", "Решение"), width: 60),
      ],
      document.projects.enumerated().map { place, project in
        [
          "\(place + 1)", project.number, "«\(project.name.printable)»", "\(project.total)", project.band.label[language],
          project.passed ? word("өтті", "прошёл") : "—",
        ]
      })
    sheet.paragraph(
      word("Өту ұпайы: \(document.passMark).", "Проходной балл: \(document.passMark)."), TextStyle(face: .serifItalic, size: 9.5))
  }

  /// §2.5: the list of the projects that reached the mark goes with the protocol.
  private func passed(_ sheet: inout Sheet) {
    let passed = document.projects.filter(\.passed)
    sheet.heading(word("Өту ұпайын алған жобалар: \(passed.count)", "Проекты, получившие проходной балл: \(passed.count)"))
    let words = passed.map { "\($0.number) «\($0.name.printable)»" }.joined(separator: "; ")
    sheet.paragraph(passed.isEmpty ? "—" : words + ".", TextStyle(face: .serif, size: 9.5))
  }

  private func leftOut(_ sheet: inout Sheet) {
    guard !document.leftOut.isEmpty else { return }
    sheet.heading(word("Хаттамаға енбегендер", "Не вошли в протокол"))
    sheet.table(
      [TableColumn(title: word("Нөмірі", "Номер"), width: 100), TableColumn(title: word("Себебі", "Причина"), width: 383)],
      document.leftOut.map { [$0.number, $0.reason.printable] })
  }

  /// Five criteria by seven jurors for each project, with the sums of rows and columns.
  private func matrices(_ sheet: inout Sheet) {
    sheet.heading(word("Бағалар", "Оценки"))
    for project in document.projects { matrix(of: project, &sheet) }
  }

  private func matrix(of project: ProtocolDocument.Project, _ sheet: inout Sheet) {
    sheet.need(150)
    let total = [TextRun("\(project.number) «\(project.name.printable)» ", face: .serifBold), TextRun("– \(project.total)")]
    sheet.paragraph(total, TextStyle(face: .serif, size: 9.5), after: 2)
    let jurors = project.ballots.map(\.juror)
    let cell = 273 / Double(max(1, jurors.count + 1))
    var columns = [TableColumn(title: word("Өлшемшарт", "Критерий"), width: 210)]
    columns += jurors.map { TableColumn(title: place(of: $0), width: cell, alignment: .center) }
    columns.append(TableColumn(title: "Σ", width: cell, alignment: .center))
    var rows = DefenceCriterion.allCases.map { criterion in
      let marks = project.ballots.map { $0.marks[criterion] ?? 0 }
      return [criterion.label[language]] + marks.map { "\($0)" } + ["\(marks.reduce(0, +))"]
    }
    let sums = project.ballots.map { $0.marks.values.reduce(0, +) }
    rows.append(["Σ"] + sums.map { "\($0)" } + ["\(sums.reduce(0, +))"])
    sheet.table(columns, rows, size: 7.5)
  }

  /// A juror's place in the roster; somebody who sat for this project only is named by initials.
  private func place(of juror: String) -> String {
    if let place = document.jurors.firstIndex(where: { $0.fullName == juror }) { return "№\(place + 1)" }
    return juror.printable.split(separator: " ").compactMap(\.first).map { "\($0)." }.joined()
  }

  private func seal(_ sheet: inout Sheet) {
    sheet.heading(word("Қолдар", "Подписи"))
    sheet.signatures(document.signatures, language)
    sheet.need(50)
    sheet.space(10)
    sheet.paragraph(
      word("Хаттама деректерінің SHA-256 хеші", "SHA-256 данных протокола") + ":", TextStyle(face: .sans, size: 7.5, color: .faded),
      after: 1)
    sheet.paragraph(document.hash, TextStyle(face: .sans, size: 8.5))
  }
}

extension ProtocolDocument {
  /// Draws it in one language, on as many A4 pages as it needs.
  ///
  /// Fails with `undrawable` where a name or a reason has letters that our fonts lack. Any thread.
  package func render(_ language: Language) throws(RenderingError) -> PDF {
    try Glyphs.check(texts)
    let paper = ProtocolPaper(document: self, language: language)
    let pages = try paper.render(total: nil).pages
    return try paper.render(total: pages)
  }

  private var texts: [String] {
    let localized = ([programme, organiser, place] + signatures.compactMap(\.position)).flatMap { [$0.kk, $0.ru] }
    let substituted = substitutions.flatMap { [$0.out, $0.successor, $0.reason] }
    let marked = projects.flatMap { [$0.name] + $0.ballots.map(\.juror) }
    return (localized + substituted + marked + jurors.map(\.fullName) + leftOut.map(\.reason) + signatures.map(\.fullName)).map(\.printable)
  }
}
