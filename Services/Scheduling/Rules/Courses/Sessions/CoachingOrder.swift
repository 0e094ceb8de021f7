internal import Contracts
internal import Programme

/// The coaching track: each of its months opens in the first week and closes in the fourth (rulebook 3.8; source Приложение 3).
///
/// A week is seven days counted from the first of the month, so the first week is 1…7 and the fourth 22…28, whatever day it begins on.
enum CoachingOrder {
  private enum Part {
    case opening, closing

    init?(_ date: LocalDate) {
      switch date.day {
      case 1...7: self = .opening
      case 22...28: self = .closing
      default: return nil
      }
    }
  }

  static func check(
    theme: Int, on date: LocalDate, among others: [SessionRow], timeField: String, _ reasons: inout Reasons
  ) {
    guard let part = Part(date) else { return reasons.add(.notACoachingWeek, at: timeField) }
    let coaching = others.filter { $0.kind == .coaching }
    let month = Month(of: date)
    let sameTheme = coaching.filter { $0.scheduled.item == theme }
    reasons.expect(!sameTheme.contains { Part($0.start.date) == part }, .heldOnce(label(theme)), at: "/data/session")
    reasons.expect(sameTheme.allSatisfy { Month(of: $0.start.date) == month }, .otherCoachingMonth(label(theme)), at: timeField)
    let isOpen = sameTheme.contains { Part($0.start.date) == .opening }
    reasons.expect(part == .opening || isOpen, .needsFirst(label(theme)), at: timeField)
    let isNext = theme == 1 || coaching.contains { $0.scheduled.item == theme - 1 }
    reasons.expect(isNext, .needsFirst(label(theme - 1)), at: timeField)
    for other in coaching {
      guard let otherTheme = other.scheduled.item else { continue }
      let otherMonth = Month(of: other.start.date)
      if otherTheme < theme, otherMonth.first >= month.first {
        reasons.add(.mustFollow(label(otherTheme), ends: other.start), at: timeField)
      }
      if otherTheme > theme, otherMonth.first <= month.first {
        reasons.add(.mustPrecede(label(otherTheme), starts: other.start), at: timeField)
      }
    }
  }

  private static func label(_ theme: Int) -> LocalizedText { SessionTitle.of(.coaching, item: theme) }
}
