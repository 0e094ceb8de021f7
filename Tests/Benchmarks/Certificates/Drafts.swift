import CertificatesRules
import Contracts
import Programme

/// Drafts of every kind and both languages, each for another person.
enum Drafts {
  static func make(_ count: Int) -> [CertificateDraft] { (0..<count).map(draft) }

  private static func draft(_ place: Int) -> CertificateDraft {
    let kind = CertificateKind.allCases[place % CertificateKind.allCases.count]
    let name = Names.full(place)
    let project = CertificateProject(
      number: ApplicationNumber("AST-2020-\(1000 + place % 9000)"), name: Names.projects[place / 7 % Names.projects.count])
    let award = Award(
      kind: kind, season: "astana-2020", holder: Person(person: nil, fullName: name, email: "holder\(place)@example.kz"),
      project: kind == .mentorAccreditation ? nil : project, period: period,
      direction: Direction.allCases[place / 5 % Direction.allCases.count], language: Names.isKazakh(place) ? .kk : .ru, signedBy: signatory)
    return CertificateDraft(
      number: Identifier("AST-2020-\(kind.series)-\(10_000 + place)")!, award: award, season: season, region: .astana,
      issuedOn: LocalDate(iso: "2020-05-18")!, issuedAt: Instant(rfc3339: "2020-05-18T11:00:01Z")!)
  }

  private static let period = Period(from: LocalDate(iso: "2020-03-04")!, to: LocalDate(iso: "2020-05-18")!)
  private static let signatory = Signatory(
    fullName: "Серік Төлегенов", position: LocalizedText(kk: "Орталық директоры", ru: "Директор центра"))

  private static let season: SeasonAnnounced = {
    let (opens, closes) = (LocalDateTime(iso: "2020-01-15T09:00")!, LocalDateTime(iso: "2020-02-28T18:00")!)
    let zone = Zone(identifier: "Asia/Almaty")!
    return SeasonAnnounced(
      season: "astana-2020", numberPrefix: "AST-2020",
      title: LocalizedText(kk: "Әлеуметтік жобалар акселераторы", ru: "Акселератор социальных проектов"),
      organiser: Organiser(name: Region.astana.organiser(on: opens.date), signatory: signatory), zone: zone.identifier, opensAt: opens,
      closesAt: closes, opensInstant: zone.instant(of: opens), closesInstant: zone.instant(of: closes),
      reviewMayStartBy: LocalDate(iso: "2020-02-12")!, finalSittingBy: LocalDate(iso: "2020-03-06")!, calendarVersion: "KZ-2026.1",
      policy: .standard, announcedAt: zone.instant(of: opens))
  }()
}

/// Names as people of Kazakhstan have them, in Kazakh and in Russian; eight hundred in all.
enum Names {
  /// Four of one language, a certificate of each kind, then four of the other.
  static func isKazakh(_ place: Int) -> Bool { place / 4 % 2 == 0 }

  static func full(_ place: Int) -> String {
    let (given, family) = isKazakh(place) ? (kazakhGiven, kazakhFamily) : (russianGiven, russianFamily)
    let pair = place / 8 * 4 + place % 4
    return "\(given[pair % given.count]) \(family[pair / given.count % family.count])"
  }

  static let projects = [
    "Open English", "Жасыл аула", "Қалалық волонтёрлар мектебі", "Добрый двор", "Инклюзивті театр «Үміт»", "Цифровая грамотность 60+",
    "Ауыл кітапханасы", "Эко-мектеп Qazaq Green", "Дала университеті", "Мастерская ремёсел «Шебер»",
  ]

  private static let kazakhGiven = [
    "Айгүл Серікқызы", "Ғабит", "Әсел Нұрланқызы", "Нұрсұлтан", "Күнсұлу", "Өмірзақ Әділұлы", "Жәнібек", "Ұлжан", "Қайрат Бекболатұлы",
    "Мөлдір", "Іңкәр", "Шыңғыс", "Гүлнар Қанатқызы", "Бауыржан", "Ләззат", "Ербол", "Зәуре Тілеуқызы", "Дәурен", "Сәуле", "Ырысты",
    "Төлеген", "Меруерт", "Олжас Өтегенұлы", "Фариза", "Хадиша",
  ]
  private static let kazakhFamily = [
    "Нұрланова", "Мүсірепов", "Әлиева", "Қабдешев", "Төлегенова", "Жүнісбеков", "Өтебаева", "Сәрсенбай", "Ғұмарова", "Үсенов",
    "Шәкәрім", "Бөкейхан", "Ықыласова", "Тұрсынбекқызы", "Дүйсенбаев", "Айтқұлова",
  ]
  private static let russianGiven = [
    "Олег", "Ирина Владимировна", "Екатерина", "Дмитрий Сергеевич", "Анна", "Юлия Игоревна", "Михаил", "Светлана", "Артём",
    "Ксения Юрьевна",
    "Пётр", "Наталья", "Валерий Эдуардович", "Жанна", "Фёдор", "Цветана", "Георгий", "Людмила Павловна", "Эльвира", "Никита", "Зоя",
    "Борис", "Алексей", "Ульяна", "Хельга",
  ]
  private static let russianFamily = [
    "Ким", "Ковалёва", "Шевченко", "Цой", "Иванов", "Щукина", "Фёдоров", "Ещанова", "Югай", "Эрлих", "Объедков", "Зайцева", "Гончарук",
    "Мельник", "Яковлев", "Дьячкова",
  ]
}
