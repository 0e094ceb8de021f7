import Programme

/// What became of the points, and how much each kind of account holds.
struct MarketTable {
  let market: StoryMarket
  let balances: [(kind: LocalizedText, accounts: Int, balance: Int)]

  var node: Node {
    tag("div", ["class": "side"]) {
      table(heading: LocalizedText(kk: "Қозғалыс", ru: "Движение"), flows)
      if !balances.isEmpty {
        table(
          heading: LocalizedText(kk: "Шоттар", ru: "Счета"),
          balances.map { (LocalizedText(kk: "\($0.kind.kk) (\($0.accounts))", ru: "\($0.kind.ru) (\($0.accounts))"), $0.balance) })
      }
    }
  }

  private var flows: [(LocalizedText, Int)] {
    [
      (LocalizedText(kk: "платформа жобаларға шығарды", ru: "платформа выпустила проектам"), market.issued),
      (LocalizedText(kk: "форум қатысушыларына берілді", ru: "начислено участникам и гостям форума"), market.granted),
      (LocalizedText(kk: "жобалар қатысушыларға берді", ru: "проекты начислили участникам"), market.awarded),
      (LocalizedText(kk: "LIFT-MARKET-те жұмсалды", ru: "потрачено на LIFT-MARKET"), market.settled),
      (LocalizedText(kk: "кейін қайтарылды", ru: "возвращено после покупки"), market.refunded),
      (LocalizedText(kk: "бас тартылған сатып алулар", ru: "отменённые покупки"), market.cancelled),
      (LocalizedText(kk: "мерзімі өткен сатып алулар", ru: "просроченные покупки"), market.expired),
    ]
  }

  private func table(heading: LocalizedText, _ rows: [(LocalizedText, Int)]) -> Node {
    let most = Double(max(1, rows.map { abs($0.1) }.max() ?? 1))
    return tag("table") {
      tag("thead") {
        tag("tr") {
          tag("th", ["scope": "col"]) { heading }
          tag("th", ["scope": "col", "class": "amount"]) { "LIFTCOIN" }
          tag("td") { "" }
        }
      }
      tag("tbody") {
        for (label, amount) in rows {
          tag("tr") {
            tag("th", ["scope": "row"]) { label }
            tag("td", ["class": "amount"]) { amount.grouped }
            tag("td") { bar(Double(abs(amount)) / most) }
          }
        }
      }
    }
  }

  private func bar(_ share: Double) -> Node {
    tag("svg", ["viewBox": "0 0 150 10", "aria-hidden": "true"]) { Drawing.box(0, 0, 150 * share, 10, "bar") }
  }
}
