import Contracts
import Programme

/// Who offers something on the LIFT-market, and what (rulebook 6.1, 6.2); none of them exists.
enum Shops {
  struct Offer {
    let name: Identifier
    let kind: OfferKind
    let title: LocalizedText
    let price: Points
    /// For each ten projects in acceleration.
    let stock: Int
    let proceeds: ProceedsKind
  }

  struct Shop {
    let key: String
    let owner: AccountOwner
    let kind: AccountKind
    let offers: [Offer]
  }

  static let all = [bookshop, café, coworking, school, trainer]

  private static let bookshop = Shop(
    key: "bookshop",
    owner: AccountOwner(business: Business(name: "«Ақ Ниет» кітап дүкені", registrationNumber: "200140012345", email: "shop@example.kz")),
    kind: .business,
    offers: [
      Offer(
        name: "books", kind: .goods, title: LocalizedText(kk: "Кітап таңдауыңызша", ru: "Книга на выбор"), price: 15, stock: 60,
        proceeds: .retire),
      Offer(
        name: "books-discount", kind: .discount,
        title: LocalizedText(kk: "Оқулықтарға 30 % жеңілдік", ru: "Скидка 30 % на учебники"), price: 5, stock: 60, proceeds: .keep),
    ])

  private static let café = Shop(
    key: "cafe",
    owner: AccountOwner(business: Business(name: "«Дастарқан» кафесі", registrationNumber: "200140054321", email: "cafe@example.kz")),
    kind: .business,
    offers: [
      Offer(
        name: "lunch", kind: .service, title: LocalizedText(kk: "Екі адамға түскі ас", ru: "Обед на двоих"), price: 10, stock: 80,
        proceeds: .retire)
    ])

  private static let coworking = Shop(
    key: "coworking",
    owner: AccountOwner(business: Business(name: "«Орда» коворкингі", registrationNumber: "190740033221", email: "orda@example.kz")),
    kind: .business,
    offers: [
      Offer(
        name: "desk", kind: .service, title: LocalizedText(kk: "Коворкингте бір күн", ru: "День в коворкинге"), price: 20, stock: 50,
        proceeds: .keep)
    ])

  private static let school = Shop(
    key: "school",
    owner: AccountOwner(
      project: OutsideProject(
        name: "«Тіл ұшқыны» тіл мектебі", region: .almaty, direction: .informalEducation,
        leader: Person(person: "x-1", fullName: "Дана Ерланқызы Тәжібаева", email: "dana@example.kz", language: .kk))),
    kind: .project,
    offers: [
      Offer(
        name: "language-club", kind: .service, title: LocalizedText(kk: "Тіл клубына бір ай", ru: "Месяц в языковом клубе"), price: 25,
        stock: 30, proceeds: .keep)
    ])

  /// The trainer in public speaking who supports a project by a training (source, §5.1).
  private static let trainer = Shop(
    key: "trainer",
    owner: AccountOwner(person: Person(person: "x-2", fullName: "Марина Сергеевна Волкова", email: "volkova@example.kz", language: .ru)),
    kind: .participant,
    offers: [
      Offer(
        name: "public-speaking", kind: .service,
        title: LocalizedText(kk: "Шешендік өнер тренингі", ru: "Тренинг по ораторскому искусству"), price: 30, stock: 30,
        proceeds: .pledge)
    ])

  /// Invited to the forum.
  static let guests: [Person] = [
    Person(person: "g-1", fullName: "Қайрат Нұрланұлы Байжанов", email: "g1@example.kz", language: .kk),
    Person(person: "g-2", fullName: "Светлана Петровна Ким", email: "g2@example.kz", language: .ru),
    Person(person: "g-3", fullName: "Үміт Асқарқызы Рахымжанова", email: "g3@example.kz", language: .kk),
    Person(person: "g-4", fullName: "Олег Иванович Захаров", email: "g4@example.kz", language: .ru),
  ]
}
