internal import Contracts
internal import Programme

/// The rating of a team that the programme's own facts suggest to the jurors; each juror decides (rulebook 4.5; source §2.5, Таблица 4).
///
/// **[ours]** Four kinds of facts make a mark each, between the season's lowest and highest, in hundredths:
/// - attendance: lowest + (highest − lowest) × sessions attended ÷ sessions held for the project;
/// - tasks: the same with tasks done in time ÷ tasks that were due by the day or are done in time;
/// - conflicts: highest, less half a mark for each that was settled and a whole one for each that is open, never under the lowest;
/// - characteristics: the mean of the ratings of experts and organisers, the latest of each author.
///
/// The suggestion is the mean of those of which anything is known, rounded, halves up. Conflicts alone suggest nothing, for nearly every team
/// has none. Whole numbers throughout, so that anyone gets the same.
enum TeamRating {
  static func suggestion(for project: ProjectRow, on day: LocalDate, policy: Policy) -> TeamRatingSuggestion? {
    let scale = Scale(policy)
    let parts = [
      attendance(project, scale), tasks(project, on: day, scale), conflicts(project, scale), characteristics(project),
    ].compactMap(\.self)
    guard parts.contains(where: { $0.kind != .conflicts }) else { return nil }
    let mean = rounded(parts.map(\.hundredths).reduce(0, +), parts.count)
    guard let rating = Mark(rounded(mean, 100)) else { return nil }
    return TeamRatingSuggestion(
      rating: rating, parts: parts, meanHundredths: mean, arithmetic: TeamRatingWords.tell(parts, mean: mean, rating: rating.value))
  }

  /// The season's marks, in hundredths.
  private struct Scale {
    let low: Int
    let high: Int

    init(_ policy: Policy) {
      low = policy.markMinimum * 100
      high = policy.markMaximum * 100
    }

    func mark(_ count: Int, of all: Int) -> Int { low + TeamRating.rounded((high - low) * count, all) }
  }

  private static func attendance(_ project: ProjectRow, _ scale: Scale) -> TeamRatingPart? {
    guard !project.sessions.isEmpty else { return nil }
    let attended = project.sessions.values.count(where: \.self)
    return TeamRatingPart(
      kind: .attendance, count: attended, among: project.sessions.count, hundredths: scale.mark(attended, of: project.sessions.count))
  }

  /// A task that is not due yet does not count against the team.
  private static func tasks(_ project: ProjectRow, on day: LocalDate, _ scale: Scale) -> TeamRatingPart? {
    let plan = project.plan ?? []
    let inTime = plan.count { project.tasks[$0.taskId.value] == true }
    let due = plan.count { $0.due <= day || project.tasks[$0.taskId.value] == true }
    guard due > 0 else { return nil }
    return TeamRatingPart(kind: .tasks, count: inTime, among: due, hundredths: scale.mark(inTime, of: due))
  }

  private static let settledConflict = 50
  private static let openConflict = 100

  private static func conflicts(_ project: ProjectRow, _ scale: Scale) -> TeamRatingPart {
    let open = project.conflicts.values.count(where: \.self)
    let settled = project.conflicts.count - open
    let mark = max(scale.low, scale.high - settled * settledConflict - open * openConflict)
    return TeamRatingPart(kind: .conflicts, count: open, among: project.conflicts.count, hundredths: mark)
  }

  private static func characteristics(_ project: ProjectRow) -> TeamRatingPart? {
    let ratings = project.characteristics.map(\.rating.value)
    guard !ratings.isEmpty else { return nil }
    let sum = ratings.reduce(0, +)
    return TeamRatingPart(kind: .characteristics, count: sum, among: ratings.count, hundredths: rounded(sum * 100, ratings.count))
  }

  /// Rounded to the nearest, halves up; both are positive.
  private static func rounded(_ value: Int, _ divisor: Int) -> Int { (2 * value + divisor) / (2 * divisor) }
}
