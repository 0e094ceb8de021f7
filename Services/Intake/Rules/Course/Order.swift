internal import Contracts
internal import Programme

/// The organiser's order that starts acceleration for the projects that it lists (rulebook 1.11; source §2.6).
enum Order {
  static func issue(_ command: OrderIssue, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.unknownSeason(command.season), at: "/data/season")
    }
    let today = season.zone.date(of: now)
    let startsOn = command.startsOn ?? today
    var reasons = Reasons()
    reasons.require(
      command.signedBy.fullName, LocalizedText(kk: "Бұйрыққа кім қол қойды", ru: "Кто подписал приказ"), at: "/data/signedBy/fullName")
    reasons.expect(startsOn >= today, .startsBeforeOrder(day: today), at: "/data/startsOn")
    reasons.expect(!command.numbers.isEmpty, .required(LocalizedText(kk: "Жобалар тізімі", ru: "Список проектов")), at: "/data/numbers")
    check(command.numbers, of: season, in: state, &reasons)
    guard reasons.isEmpty, let order = Identifier("\(season.announced.numberPrefix)-O-\(season.orders + 1)") else {
      return .refused(reasons.list)
    }
    let last = startsOn.adding(months: season.policy.accelerationMonths).adding(days: -1)
    return .accepted(
      .orderIssued(
        OrderIssued(
          season: season.season, order: order, numbers: command.numbers, signedBy: command.signedBy, issuedAt: now,
          acceleration: Period(from: startsOn, to: last))))
  }

  /// Every project listed has applied, and stands there once.
  private static func check(_ numbers: [ApplicationNumber], of season: SeasonRow, in state: IntakeState, _ reasons: inout Reasons) {
    var seen: Set<ApplicationNumber> = []
    for (place, number) in numbers.enumerated() {
      let field = "/data/numbers/\(place)"
      guard seen.insert(number).inserted else {
        reasons.add(.listedTwice(number.description), at: field)
        continue
      }
      guard let application = state.applications[number] else {
        reasons.add(.unknownApplication(number), at: field)
        continue
      }
      if application.season != season.season {
        reasons.add(.otherSeason(number, season.season), at: field)
      } else {
        reasons.expect(application.track == .applied, .notApplied(number, application.track), at: field)
      }
    }
  }

  static func evolve(_ state: inout IntakeState, by event: OrderIssued) {
    state.change(event.season) { $0.orders += 1 }
    for number in event.numbers {
      state.change(number) {
        $0.advance(to: .accelerating)
        $0.order = event.order
        $0.acceleration = event.acceleration
      }
    }
  }
}
