import Contracts
import Programme

/// Where a rehearsal is, for a line on standard error.
struct RehearsalProgress {
  let now: Instant
  let region: Region
  let sent: Int
  let answered: Int
  let events: Int
  let elapsed: Duration

  init(now: Instant, region: Region, ledger: RehearsalLedger, elapsed: Duration) {
    self.now = now
    self.region = region
    sent = ledger.sent.count
    answered = sent - ledger.unanswered
    events = ledger.order.count
    self.elapsed = elapsed
  }

  func line(_ stage: SeasonStage?) -> String {
    let stage = stage.map { "  \($0.rawValue)" } ?? ""
    return "\(now.shown(in: region.zone))\(stage)  sent \(sent)  answered \(answered)  events \(events)  elapsed \(elapsed.seconds)"
  }
}

/// The parts of a season as people speak of them.
enum SeasonStage: String {
  case contest, preAcceleration = "pre-acceleration", defence, acceleration, awards, forum

  init(_ day: LocalDate, of calendar: SeasonCalendar) {
    self =
      if day < calendar.begins.adding(days: -7) { .contest } else if day < calendar.defence[0] {
        .preAcceleration
      } else if day
        < calendar.acceleration.lowerBound
      { .defence } else if day <= calendar.acceleration.upperBound { .acceleration } else if day < calendar.forum.adding(days: -1) {
        .awards
      } else { .forum }
  }
}

/// Tells progress: on a terminal every step in one line, elsewhere a line for each fortnight and each new part of the season.
final class RehearsalTeller {
  private let showsEvery: Bool
  private let calendar: SeasonCalendar?
  private var told: (stage: SeasonStage?, fortnight: Int)?

  init(isTerminal: Bool, calendar: SeasonCalendar?) {
    showsEvery = isTerminal
    self.calendar = calendar
  }

  func tell(_ progress: RehearsalProgress) {
    let day = progress.region.zone.date(of: progress.now)
    let stage = calendar.map { SeasonStage(day, of: $0) }
    guard !showsEvery else { return Output.progress(progress.line(stage)) }
    let fortnight = day.dayNumber / 14
    guard told?.stage != stage || told?.fortnight != fortnight else { return }
    told = (stage, fortnight)
    Output.note(progress.line(stage))
  }
}
