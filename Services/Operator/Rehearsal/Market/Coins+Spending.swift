import Contracts
import Programme

/// Purchases in acceleration: held, fulfilled with the code, called off, forgotten, given back (rulebook 6.4).
extension Coins {
  /// The first of each project's people spends some of what the month has brought.
  func spend(_ known: Register, _ month: Int, _ agenda: inout Agenda) {
    let day = calendar.module(perMille: month * 240).adding(days: 3)
    let offers = Shops.all.flatMap(\.offers).filter { $0.price.value <= Self.award }
    for (place, project) in known.accelerating.enumerated() {
      guard let buyer = thanked(project).first else { continue }
      var seed = season.seed("purchase \(project.number) \(month)")
      guard seed.percent(70) else { continue }
      let purchase = Purchase(
        id: Identifier(stringLiteral: "p-\(project.number.sequence)-\(month)"), offer: seed.pick(offers), buyer: buyer,
        number: project.number)
      Purchases(calendar: calendar).make(purchase, on: day, Purchases.Course.of(place, &seed), &agenda)
    }
    if month == 1 { planSlips(known, on: day, &agenda) }
  }

  /// More than there is, more than one has, and a code that somebody has guessed.
  private func planSlips(_ known: Register, on day: LocalDate, _ agenda: inout Agenda) {
    guard let project = known.accelerating.first, let buyer = thanked(project).first else { return }
    let at = calendar.at(day, 12)
    agenda.send("purchase.place/sold-out", at: at, about: project.number, expecting: .anything) { _ in
      PurchasePlace(purchase: "p-sold-out", offer: "public-speaking", buyer: buyer, quantity: 100_000)
    }
    agenda.send("purchase.place/unknown", at: at, about: project.number, expecting: .refused("unknown-offer")) { _ in
      PurchasePlace(purchase: "p-unknown", offer: "moon", buyer: buyer, quantity: 1)
    }
  }
}
