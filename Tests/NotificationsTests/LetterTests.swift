import Contracts
import NotificationsRules
import Programme
import Testing

@Suite("Rulebook 3.10: the words of every letter")
struct LetterTests {
  static let all = NotificationTemplate.allCases.flatMap { template in Language.allCases.map { (template, $0) } }

  @Test(arguments: all)
  func rule3_10_everyLetterHasItsWordsInBothLanguages(_ template: NotificationTemplate, _ language: Language) throws {
    let letter = try #require(LetterTemplates.template(template, language))
    #expect(!letter.subject.pieces.isEmpty)
    #expect(letter.blocks.count > 1)
    let optional = Set(letter.subject.parameters).intersection(template.optionalParameters)
    #expect(optional.isEmpty, "a subject names only what is always there")
  }

  @Test func rule3_10_noWordsWithoutALetter() {
    #expect(LetterTemplates.all.count == Self.all.count)
  }

  /// The zone is said with each time, the length of a meeting where it is news.
  @Test(arguments: all)
  func rule3_10_everythingTheLetterIsToldItTells(_ template: NotificationTemplate, _ language: Language) throws {
    let letter = try #require(LetterTemplates.template(template, language))
    let declared = template.parameters.union(template.optionalParameters)
    #expect(letter.parameters.isSubset(of: declared))
    #expect(declared.subtracting(letter.parameters).isSubset(of: template.parameters.contains("minutes") ? ["zone"] : ["zone", "minutes"]))
  }

  @Test(arguments: all)
  func rule3_10_bothLanguagesSayTheSame(_ template: NotificationTemplate, _ language: Language) throws {
    let (kk, ru) = (LetterTemplates.template(template, .kk), LetterTemplates.template(template, .ru))
    #expect(kk?.subject.parameters == ru?.subject.parameters)
    #expect(kk?.blocks.count == ru?.blocks.count)
  }

  /// Latin look-alikes of Kazakh letters are not Kazakh letters.
  @Test(arguments: all)
  func rule3_10_wordsAreOfOneScript(_ template: NotificationTemplate, _ language: Language) throws {
    let letter = try #require(LetterTemplates.template(template, language))
    let words = letter.words.replacing("LIFT-MARKET-те", with: "").replacing("Рухани жаңғыру", with: "")
    #expect(MixedScript.firstMixedWord(in: words) == nil)
    #expect(words.lowercased().contains { "әғқңөұүһі".contains($0) } == (language == .kk))
  }

  @Test(arguments: all)
  func rule3_10_hostileParametersAreHarmless(_ template: NotificationTemplate, _ language: Language) throws {
    let hostile = "<script>alert('ұ')</script>\r\nBcc: everyone@example.kz\u{0}\u{202E}&{number}" + String(repeating: "қ", count: 300)
    let parameters = Dictionary(uniqueKeysWithValues: template.parameters.union(template.optionalParameters).map { ($0, hostile) })
    var request = request(template, language)
    request.parameters = parameters
    request.recipient.fullName = hostile
    let letter = try #require(Letter(for: request, region: .astana, on: day))
    #expect(!letter.html.contains("<script") && !letter.html.contains("alert('"))
    #expect(!letter.subject.contains { $0.isNewline } && letter.subject.count <= 300)
    for text in [letter.subject, letter.text, letter.html] {
      #expect(!text.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E || $0 == "\r" })
    }
    #expect(!letter.html.contains("href"), "only a web address is a link")
  }

  @Test func rule3_10_timesAreSaidInTheLanguageWithTheOffsetOfTheDay() throws {
    let kk = try #require(Letter(for: request(.consultationConfirmed, .kk), region: .astana, on: day))
    #expect(kk.text.contains("Уақыты: 2020 жылғы 5 наурыз, бейсенбі, сағат 15:00 (UTC+6)"))
    var later = request(.consultationConfirmed, .ru)
    later.parameters["start"] = "2026-03-05T15:00"
    let ru = try #require(Letter(for: later, region: .astana, on: day))
    #expect(ru.text.contains("Время: 5 марта 2026 года, четверг, 15:00 (UTC+5)"))
  }

  @Test func rule3_10_quotesInsideANameAreTheInnerOnes() throws {
    var asked = request(.planSigned, .kk)
    asked.parameters["name"] = "«OzgeEpic» заманауи өнер кеңістігі"
    let letter = try #require(Letter(for: asked, region: .astana, on: day))
    #expect(letter.subject == "Жеке жоспарға қол қойылды: «„OzgeEpic“ заманауи өнер кеңістігі»")
  }

  @Test func rule3_10_whatIsMissingIsNotMentioned() throws {
    var request = request(.consultationCancelled, .ru)
    request.parameters["reason"] = nil
    let letter = try #require(Letter(for: request, region: .astana, on: day))
    #expect(!letter.text.contains("Причина") && letter.text.contains("Эксперт: "))
  }

  @Test func rule3_10_theOrganiserBearsTheNameOfTheDay() throws {
    let letter = try #require(Letter(for: request(.planSigned, .kk), region: .astana, on: day))
    #expect(letter.text.contains("Азаматтық бастамалар орталығы, Нұр-Сұлтан қаласы"))
    #expect(letter.text.hasPrefix("Құрметті Айгүл Серікқызы Нұрланова!\n\n"))
  }

  @Test func rule5_aVerificationAddressIsALinkAndAHashIsCode() throws {
    let issued = try #require(Letter(for: request(.certificateIssued, .kk), region: .astana, on: day))
    #expect(issued.html.contains("<a href=\"https://saruarlar.kz/verify?a=1&amp;b=2\""))
    #expect(issued.text.contains("https://saruarlar.kz/verify?a=1&b=2"))
    let published = try #require(Letter(for: request(.protocolPublished, .ru), region: .astana, on: day))
    #expect(published.text.contains("Итог: проходной балл набран") && published.text.contains("Уровень: средний балл"))
    #expect(published.html.contains("<code"))
  }
}

let day = LocalDate(iso: "2020-03-01")!
let recipient = Person(person: "p-1", fullName: "Айгүл Серікқызы Нұрланова", email: "aigul@example.kz", language: .kk)

/// A request that says something true of every parameter.
func request(_ template: NotificationTemplate, _ language: Language = .kk, key: Identifier = "k-1") -> NotificationRequested {
  let values = [
    "name": "Open English", "number": "AST-2020-0017", "receivedAt": "2020-02-03T15:00", "zone": "Asia/Almaty", "start": "2020-03-05T15:00",
    "oldStart": "2020-03-04T15:00", "interviewDueBy": "2020-02-10T15:00", "closesAt": "2020-03-06T04:00", "expiresAt": "2020-11-30T18:00",
    "month": "2020-03", "band": "middle", "group": "public-figure", "kind": "сертификат", "role": "participant", "format": "online",
    "passed": "true", "verify": "https://saruarlar.kz/verify?a=1&b=2", "link": "https://meet.example.kz/17", "minutes": "60", "hours": "24",
    "total": "80", "price": "40", "amount": "40", "quantity": "1", "revision": "2",
  ]
  let names = template.parameters.union(template.optionalParameters)
  return NotificationRequested(
    key: key, recipient: recipient, language: language, template: template.name,
    parameters: Dictionary(uniqueKeysWithValues: names.map { ($0, values[$0] ?? "Мәтін «\($0.count)»") }), channel: .email)
}

extension LetterTemplate {
  /// All that it says by itself.
  var words: String {
    let lines = blocks.flatMap { block in
      switch block {
      case .paragraph(let line): [line]
      case .facts(let facts): facts.flatMap { [Line($0.label), $0.value] }
      }
    }
    return ([subject] + lines).flatMap(\.pieces).compactMap { if case .words(let words) = $0 { words } else { nil } }.joined(separator: " ")
  }
}
