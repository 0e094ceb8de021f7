import Contracts
import Programme
import Rendering
import Testing

/// Protocol, order and receipt, read back with poppler (rulebook 1.4, 1.11, 4.6).
struct PaperTests {
  private static let names = [
    "Асқар Бөкенов", "Гүлнар Әлиева", "Ирина Ковалёва", "Марат Үсенов", "Динара Сәрсенова", "Олег Ким", "Ғабит Мүсірепов",
  ]

  private func paper(projects: Int) -> ProtocolDocument {
    let rows = (1...projects).map { place in
      ProtocolDocument.Project(
        number: "AST-2020-\(1000 + place)", name: place == 3 ? String(repeating: "Өте ұзақ атау ", count: 40) : "Жоба \(place)",
        ballots: Self.names.map { name in (name, Dictionary(uniqueKeysWithValues: DefenceCriterion.allCases.map { ($0, 1 + place % 3) })) },
        total: 35 * (1 + place % 3), band: .middle, passed: place % 3 > 0)
    }
    let groups: [JuryGroup] = [.organiser, .organiser, .expert, .expert, .expert, .publicFigure, .publicFigure]
    return ProtocolDocument(
      id: "AST-2020-P-1", programme: Sample.announced().title, organiser: Sample.announced().organiser.name, place: Region.astana.label,
      date: LocalDate(iso: "2020-05-18")!, closedAt: Sample.now,
      jurors: zip(Self.names, groups).map { .init(fullName: $0, group: $1) },
      substitutions: [.init(out: Self.names[0], successor: "Жанар Оспанова", reason: "Жобаға тәлімгерлік етеді", project: "AST-2020-1007")],
      projects: rows, leftOut: [.init(number: "AST-2020-1099", reason: "Команда келмеді")], passMark: 75,
      signatures: Self.names.map { Signature(fullName: $0) }, hash: String(repeating: "0123456789abcdef", count: 4))
  }

  @Test(arguments: [1, 39, 300]) func protocolTakesAsManyPagesAsItNeeds(_ projects: Int) throws {
    let paper = paper(projects: projects)
    for language in Language.allCases {
      let pdf = try paper.render(language)
      #expect(pdf.pages >= projects / 6)
      let text = try Tool.text(pdf.bytes)
      for project in paper.projects { #expect(text.contains(project.number)) }
      for name in Self.names { #expect(text.contains(name)) }
      #expect(text.contains(paper.hash) && text.contains("AST-2020-1099") && text.contains("Жанар Оспанова"))
      #expect(text.contains("\(pdf.pages) / \(pdf.pages)"))
      #expect(try paper.render(language) == pdf)
    }
  }

  @Test func orderListsItsProjects() throws {
    let order = OrderDocument(
      id: "AST-2020-O-1", programme: Sample.announced().title, organiser: Sample.announced().organiser.name, place: Region.astana.label,
      date: LocalDate(iso: "2020-05-25")!, issuedAt: Sample.now,
      acceleration: .init(from: LocalDate(iso: "2020-06-01")!, to: LocalDate(iso: "2020-09-30")!),
      projects: (1...25).map { .init(number: "AST-2020-\(1000 + $0)", name: "Жоба \($0)") },
      signatory: Signature(fullName: "Серік Төлегенов"))
    let text = try Tool.text(order.render(.kk).bytes)
    for project in order.projects { #expect(text.contains(project.number)) }
    #expect(text.contains("БҰЙРЫҚ") && text.contains("Акселерация бағдарламасын бастау туралы") && text.contains("Серік Төлегенов"))
  }

  @Test func receiptTellsLocalTimeAndHash() throws {
    let hash = String(repeating: "ab", count: 32)
    let receipt = ReceiptDocument(
      number: "AST-2020-0001", project: "Open English", applicant: "Айгүл Нұрланова", programme: Sample.announced().title,
      organiser: Sample.announced().organiser.name, receivedAt: Sample.now, zone: Zone(identifier: "Asia/Almaty")!, contentHash: hash)
    let text = try Tool.text(receipt.render(.ru).bytes)
    #expect(text.contains("18 мая 2020 года, 17:00") && text.contains(hash) && text.contains("РАСПИСКА"))
  }
}
