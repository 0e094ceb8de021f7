import Contracts
import Programme

/// The forum in November: grants for those who took part and for guests, projects' own offers, and a day of buying (rulebook 6.6; source, Приложение 3.1).
struct Forum: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }
  private static let grant: Points = 20
  private static let event = "«Өзгерістердің саруарлары» форумы"

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(calendar.forum.adding(days: -1), 9)) { known, agenda in prepare(known, &agenda) }
    agenda.think(at: calendar.at(calendar.forum, 9)) { known, agenda in hold(known, &agenda) }
  }

  private func completed(_ known: Register) -> [Register.Project] { known.active.filter { $0.exit != nil } }

  /// Every completed project offers something of its own.
  private func prepare(_ known: Register, _ agenda: inout Agenda) {
    let at = calendar.at(calendar.forum.adding(days: -1), 12)
    let until = calendar.local(calendar.forum.adding(days: 2), 18)
    guard !completed(known).isEmpty else { return }
    for guest in Shops.guests {
      agenda.send("account.open/\(guest.person?.value ?? guest.fullName)", at: at) { _ in
        AccountOpen(owner: AccountOwner(person: guest), kind: .participant)
      }
    }
    for project in completed(known) {
      guard let seller = Identifier(project.number.description), let offer = offer(of: project) else { continue }
      agenda.send("offer.publish/\(offer.name)", at: at, about: project.number) { _ in
        OfferPublish(
          offer: offer.name, seller: seller, kind: offer.kind, title: offer.title, price: offer.price, stock: Count(offer.stock) ?? 1,
          validUntil: until, proceeds: Proceeds(kind: offer.proceeds))
      }
    }
  }

  private func offer(of project: Register.Project) -> Shops.Offer? {
    Identifier("forum-\(project.number.sequence)").map {
      Shops.Offer(
        name: $0, kind: .service,
        title: LocalizedText(kk: "«\(project.name)» жобасының шеберлік сабағы", ru: "Мастер-класс проекта «\(project.name)»"), price: 10,
        stock: 10, proceeds: .keep)
    }
  }

  /// Grants in the morning, purchases at noon, some at other projects' tables; those who come later find them closed.
  private func hold(_ known: Register, _ agenda: inout Agenda) {
    let projects = completed(known)
    guard !projects.isEmpty else { return }
    var people: [Person] = []
    for person in projects.flatMap({ $0.identified.prefix(3) }) + Shops.guests where !people.contains(person) { people.append(person) }
    agenda.send("coin.grant/forum", at: calendar.at(calendar.forum, 10)) { _ in
      CoinGrant(to: people, amount: Self.grant, event: Self.event)
    }
    var seed = season.seed("forum")
    for (place, project) in projects.enumerated() {
      let other = projects[(place + 1 + seed.below(max(1, projects.count - 1))) % projects.count]
      guard other.number != project.number, let buyer = project.identified.first, let offer = offer(of: other) else { continue }
      let purchase = Purchase(
        id: Identifier(stringLiteral: "forum-p-\(project.number.sequence)"), offer: offer, buyer: buyer, number: project.number)
      Purchases(calendar: calendar).make(purchase, on: calendar.forum, Purchases.Course.of(place, &seed), &agenda)
    }
    withdraw(known, &agenda)
  }

  /// An offer is taken back: what is placed already stays placed.
  private func withdraw(_ known: Register, _ agenda: inout Agenda) {
    agenda.send("offer.withdraw/language-club", at: calendar.at(calendar.forum, 18)) { known in
      known.accounts["account.open/school"].map { _ in OfferWithdraw(offer: "language-club", reason: "Жазғы топтар толды.") }
    }
  }
}
