import Contracts
import IntakeRules
import Programme

/// Why a project is no longer on its way: the rule or decision, with its numbers (rulebook 1, the track's exits). Pure.
enum Departure: Equatable {
  /// By the organising committee in the preselection (rulebook 1.5); no reason is owed.
  case declined
  /// The first interview was not passed (rulebook 1.9).
  case interview(LocalDate?)
  /// By the commission (rulebook 1.8); nil for a sitting that is not on record.
  case commission(LocalDate?)
  case withdrawn(String?)
  case excluded([ExclusionReason])
  /// Fewer points than the pass mark (rulebook 4.2).
  case belowPassMark(total: Int, passMark: Int)
  /// Passed, but stated nothing within the days of the transition (rulebook 1.11).
  case noStatement(total: Int?, closed: LocalDateTime?)
  /// Did not appear at the defence (rulebook 4.3).
  case noDefence(String?)

  /// Nil while the project is in the programme, or has gone all the way. `absence` is why a team did not appear, as scoring has it.
  init?(_ application: ApplicationRow, in file: SeasonFile, absence: String? = nil) {
    let score = application.score
    switch application.track {
    case .declined: self = .declined
    case .notAdmitted: self = Self.refused(application.number, file)
    case .withdrawn: self = .withdrawn(application.withdrawalReason)
    case .excluded: self = .excluded(application.exclusionReasons)
    case .notPassed: self = .belowPassMark(total: score?.total ?? 0, passMark: file.season.announced.policy.passMark)
    case .lapsed where score?.presented != true: self = .noDefence(absence)
    case .lapsed:
      self = .noStatement(total: score?.total, closed: application.transitionDueBy.map { file.season.zone.local(of: $0) })
    default: return nil
    }
  }

  private static func refused(_ number: ApplicationNumber, _ file: SeasonFile) -> Departure {
    if let interview = file.interviews[InterviewRow.Key(number: number, round: 1)], interview.passed == false {
      return .interview(interview.start.date)
    }
    return .commission(file.sittings.first { $0.decisions.contains { $0.number == number } }?.date)
  }
}

/// A season's own row and what its departures are read from.
struct SeasonFile {
  var season: SeasonRow
  var interviews: [InterviewRow.Key: InterviewRow]
  var sittings: [SittingRow]
}
