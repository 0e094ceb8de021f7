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

  var day: LocalDate { region.zone.date(of: now) }

  var line: String {
    "\(now.shown(in: region.zone))  sent \(sent)  answered \(answered)  events \(events)  elapsed \(elapsed.seconds)"
  }
}

/// Tells progress: on a terminal every step in one line, elsewhere a line for each week of the season.
final class RehearsalTeller {
  private let showsEvery: Bool
  private var week: Int?

  init(isTerminal: Bool) { showsEvery = isTerminal }

  func tell(_ progress: RehearsalProgress) {
    guard !showsEvery else { return Output.progress(progress.line) }
    let week = progress.day.dayNumber / 7
    guard week != self.week else { return }
    self.week = week
    Output.note(progress.line)
  }
}
