import Contracts
import Programme

/// SOCIAL LIFT during acceleration: accounts, offers, points issued behind the coverage gate, awarded and spent (rulebook 6).
struct Coins: Phase {
  let season: SeasonPlan
  var calendar: SeasonCalendar { season.calendar }
  /// What a project gets when acceleration begins, and what it gives on each month.
  static let issue = 100
  static let award = 25

  init(_ season: SeasonPlan) { self.season = season }

  private var first: LocalDate { calendar.acceleration.lowerBound }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(first.adding(days: 1), 9)) { known, agenda in
      guard !known.accelerating.isEmpty else { return }
      open(known, &agenda)
    }
    agenda.think(at: calendar.at(first.adding(days: 2), 9)) { known, agenda in publish(known, &agenda) }
    agenda.think(at: calendar.at(first.adding(days: 3), 9)) { known, agenda in issue(known, &agenda) }
    for month in 1...3 {
      agenda.think(at: calendar.at(calendar.module(perMille: month * 240), 9)) { known, agenda in
        give(known, month, &agenda)
        spend(known, month, &agenda)
      }
    }
  }

  private func open(_ known: Register, _ agenda: inout Agenda) {
    let at = calendar.at(first.adding(days: 1), 12)
    for shop in Shops.all {
      agenda.send("account.open/\(shop.key)", at: at) { _ in AccountOpen(owner: shop.owner, kind: shop.kind) }
    }
    // Nothing is offered yet, so nothing is covered.
    if let project = known.accelerating.first?.number, let number = Identifier(project.description) {
      agenda.send("coin.issue/uncovered", at: at, about: project, expecting: .refused("not-covered")) { _ in
        CoinIssue(project: number, amount: 100, ground: "Акселерацияның басталуы")
      }
    }
  }

  private func publish(_ known: Register, _ agenda: inout Agenda) {
    let at = calendar.at(first.adding(days: 2), 12)
    let until = calendar.local(calendar.forum.adding(days: 60), 18)
    let tens = max(1, (known.accelerating.count + 9) / 10)
    for shop in Shops.all {
      for offer in shop.offers {
        agenda.send("offer.publish/\(offer.name)", at: at) { known in
          guard let seller = known.accounts["account.open/\(shop.key)"] else { return nil }
          let pledged = known.accelerating.first.flatMap { Identifier($0.number.description) }
          return OfferPublish(
            offer: offer.name, seller: seller, kind: offer.kind, title: offer.title, price: offer.price,
            stock: Count(offer.stock * tens) ?? 1, validUntil: until,
            proceeds: Proceeds(kind: offer.proceeds, project: offer.proceeds == .pledge ? pledged : nil))
        }
      }
    }
  }

  private func issue(_ known: Register, _ agenda: inout Agenda) {
    let at = calendar.at(first.adding(days: 3), 12)
    for project in known.accelerating {
      guard let number = Identifier(project.number.description) else { continue }
      agenda.send("coin.issue/\(number)", at: at, about: project.number) { _ in
        CoinIssue(project: number, amount: Points(Self.issue) ?? 1, ground: "Акселерацияның басталуы / Начало акселерации")
      }
    }
    if let some = known.accelerating.first, let number = Identifier(some.number.description), let person = some.identified.first {
      agenda.send("coin.award/too-much", at: at, about: some.number, expecting: .refused("not-enough-points")) { _ in
        CoinAward(from: number, to: person, amount: Points(Self.issue * 10) ?? 1, ground: "Қате / Ошибка")
      }
    }
  }

  /// Each project thanks two of its people a month.
  private func give(_ known: Register, _ month: Int, _ agenda: inout Agenda) {
    for project in known.accelerating {
      guard let number = Identifier(project.number.description) else { continue }
      var seed = season.seed("awards \(project.number) \(month)")
      for (place, person) in thanked(project).enumerated() {
        let ground = seed.pick(CoursePhrases.of(project.language).grounds)
        agenda.send(
          "coin.award/\(project.number)/\(month)/\(place)", at: calendar.at(calendar.module(perMille: month * 240), 12),
          about: project.number
        ) { _ in CoinAward(from: number, to: person, amount: Points(place == 0 ? Self.award : 5) ?? 1, ground: ground) }
      }
    }
  }

  func thanked(_ project: Register.Project) -> [Person] { Array(project.identified.prefix(2)) }
}
