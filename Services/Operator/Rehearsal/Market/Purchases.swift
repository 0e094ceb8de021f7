import Contracts
import Programme

/// One purchase, from the hold to what becomes of it.
struct Purchase {
  let id: Identifier
  let offer: Shops.Offer
  let buyer: Person
  let number: ApplicationNumber
}

/// Puts a purchase on the agenda.
struct Purchases {
  let calendar: SeasonCalendar

  enum Course {
    case fulfilled, refunded, cancelled, forgotten
    /// The seller first types the code wrong.
    case mistyped

    /// Most are fulfilled; among the first ones every kind comes up.
    static func of(_ place: Int, _ seed: inout Seeded) -> Course {
      switch place {
      case 1: .cancelled
      case 3: .forgotten
      case 5: .refunded
      case 7: .mistyped
      default: seed.percent(85) ? .fulfilled : seed.pick([.cancelled, .forgotten, .refunded])
      }
    }
  }

  func make(_ purchase: Purchase, on day: LocalDate, _ course: Course, _ agenda: inout Agenda) {
    let (id, number) = (purchase.id, purchase.number)
    agenda.send("purchase.place/\(id)", at: calendar.at(day, 12), about: number) { _ in
      PurchasePlace(purchase: id, offer: purchase.offer.name, buyer: purchase.buyer, quantity: 1)
    }
    switch course {
    case .forgotten: break
    case .cancelled:
      agenda.send("purchase.cancel/\(id)", at: calendar.at(day.adding(days: 1), 12), about: number) { _ in
        PurchaseCancel(purchase: id, reason: purchase.buyer.language == .ru ? "Не успеваю." : "Уақытым болмай қалды.")
      }
    case .mistyped:
      agenda.send(
        "purchase.fulfil/\(id)/mistyped", at: calendar.at(day.adding(days: 2), 11), about: number, expecting: .refused("wrong-code")
      ) {
        _ in PurchaseFulfil(purchase: id, code: "0000-0000")
      }
      fulfil(id, number, on: day, &agenda)
    case .fulfilled: fulfil(id, number, on: day, &agenda)
    case .refunded:
      fulfil(id, number, on: day, &agenda)
      agenda.send("purchase.refund/\(id)", at: calendar.at(day.adding(days: 4), 12), about: number) { _ in
        PurchaseRefund(purchase: id, reason: purchase.buyer.language == .ru ? "Встреча не состоялась." : "Кездесу болмай қалды.")
      }
    }
  }

  /// The seller asks for the code that only the buyer has.
  private func fulfil(_ id: Identifier, _ number: ApplicationNumber, on day: LocalDate, _ agenda: inout Agenda) {
    agenda.send("purchase.fulfil/\(id)", at: calendar.at(day.adding(days: 2), 12), about: number) { known in
      known.codes[id].map { PurchaseFulfil(purchase: id, code: $0) }
    }
  }
}
