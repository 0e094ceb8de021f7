internal import Contracts
internal import Programme

/// What may be wrong with an offer or a purchase (rulebook 6.2, 6.4).
extension Refusal {
  static func offerExists(_ offer: Identifier) -> Refusal {
    Refusal(
      "offer-exists", kk: "«\(offer)» коды бар ұсыныс жарияланған. Басқа код таңдаңыз.",
      ru: "Предложение с кодом «\(offer)» уже есть. Выберите другой код.")
  }

  static func unknownOffer(_ offer: Identifier) -> Refusal {
    Refusal("unknown-offer", kk: "«\(offer)» ұсынысы жоқ. Кодын тексеріңіз.", ru: "Предложения «\(offer)» нет. Проверьте код.")
  }

  static func offerOver(_ offer: OfferRow) -> Refusal {
    switch offer.status {
    case .withdrawn: Refusal("offer-withdrawn", kk: "Ұсынысты сатушы кері қайтарып алған.", ru: "Предложение снято продавцом.")
    case .live, .expired: Refusal("offer-expired", kk: "Ұсыныстың мерзімі өтіп кеткен.", ru: "Срок предложения истёк.")
    }
  }

  static let noStock = Refusal(
    "no-stock", kk: "Ұсыныстың саны кемінде 1 болуы тиіс.", ru: "Количество в предложении должно быть не меньше 1.")

  static let inThePast = Refusal(
    "in-the-past", kk: "Көрсетілген уақыт өтіп кетті. Алдағы уақытты таңдаңыз.", ru: "Указанное время уже прошло. Выберите время в будущем."
  )

  static func marketFull(_ capacity: Int) -> Refusal {
    Refusal(
      "market-full", kk: "LIFT-MARKET ұсыныстарының жалпы көлемі \(capacity) ұпайдан аспауы тиіс.",
      ru: "Общий объём предложений LIFT-MARKET не может превышать \(capacity) баллов.")
  }

  static let pledgeNeedsProject = Refusal(
    "pledge-needs-project", kk: "Ұпайлар қай жобаны қолдауға берілетінін көрсетіңіз.",
    ru: "Укажите проект, в поддержку которого пойдут баллы.")

  static let onlyPledgeHasProject = Refusal(
    "only-pledge-has-project", kk: "Жоба тек «pledge» түсімінде көрсетіледі.", ru: "Проект указывается только при «pledge».")

  static func soldOut(left: Int) -> Refusal {
    Refusal(
      "sold-out", kk: "Ұсыныста қалғаны: \(left). Одан көп алуға болмайды.", ru: "В предложении осталось: \(left). Больше взять нельзя.")
  }

  static let ownOffer = Refusal(
    "own-offer", kk: "Өз ұсынысыңызды сатып ала алмайсыз.", ru: "Нельзя купить собственное предложение.")

  static let tooMuchAtOnce = Refusal(
    "too-much-at-once", kk: "Бір сатып алудың сомасы 1 000 000 000 ұпайдан аспауы тиіс.",
    ru: "Одна покупка не может стоить больше 1 000 000 000 баллов.")

  static func reservedID(_ purchase: Identifier) -> Refusal {
    Refusal(
      "reserved-id", kk: "«\(purchase)» коды жүйеге арналған. Басқа код таңдаңыз.",
      ru: "Код «\(purchase)» оставлен за системой. Выберите другой.")
  }

  static func purchaseExists(_ purchase: Identifier) -> Refusal {
    Refusal(
      "purchase-exists", kk: "«\(purchase)» коды бар сатып алу жасалған. Басқа код таңдаңыз.",
      ru: "Покупка с кодом «\(purchase)» уже есть. Выберите другой код.")
  }

  static func unknownPurchase(_ purchase: Identifier) -> Refusal {
    Refusal("unknown-purchase", kk: "«\(purchase)» сатып алуы жоқ. Кодын тексеріңіз.", ru: "Покупки «\(purchase)» нет. Проверьте код.")
  }

  /// It has come to an end, and which; only a placed one can be fulfilled or cancelled.
  static func purchaseOver(_ purchase: PurchaseRow) -> Refusal {
    let (kk, ru) = end(of: purchase)
    return Refusal("purchase-over", kk: "Сатып алу аяқталған: \(kk).", ru: "Покупка уже завершена: \(ru).")
  }

  static func notSettled(_ purchase: PurchaseRow) -> Refusal {
    let (kk, ru) = end(of: purchase)
    return Refusal(
      "not-settled", kk: "Тек орындалған сатып алудың ұпайы қайтарылады; бұл сатып алу: \(kk).",
      ru: "Вернуть можно только исполненную покупку; эта покупка: \(ru).")
  }

  private static func end(of purchase: PurchaseRow) -> (kk: String, ru: String) {
    switch purchase.status {
    case .placed: ("орындалуын күтуде", "ждёт исполнения")
    case .settled: ("орындалды", "исполнена")
    case .cancelled: ("бас тартылды", "отменена")
    case .expired: ("мерзімі өтті", "срок истёк")
    case .refunded: ("ұпайы қайтарылды", "баллы возвращены")
    }
  }

  static let wrongCode = Refusal(
    "wrong-code", kk: "Код қате. Сатып алушы көрсеткен кодты тексеріңіз.", ru: "Код неверный. Проверьте код, который показал покупатель.")

  static func spentAlready(has balance: Int, needs amount: Int) -> Refusal {
    Refusal(
      "points-spent", kk: "Ұпай алған шотта қайтаруға жеткілікті ұпай жоқ: \(amount) керек, \(balance) бар.",
      ru: "На счёте, получившем баллы, их не хватает для возврата: нужно \(amount), есть \(balance).")
  }
}
