import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.5: the suggested team rating")
struct TeamRatingTests {
  /// What the programme saw, and what it suggests.
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var attended = 0
    var absent = 0
    var inTime = 0
    var late = 0
    var undone = 0
    var open = 0
    var settled = 0
    var ratings: [Mark] = []
    /// The parts in hundredths, then the mean, then the rating.
    var expected: [Int]
  }

  static let cases = [
    Case(description: "all well", attended: 8, inTime: 5, ratings: [3, 3], expected: [300, 300, 300, 300, 300, 3]),
    Case(
      description: "the example of the contract", attended: 7, absent: 1, inTime: 5, ratings: [3, 3, 3, 3, 2],
      expected: [275, 300, 300, 280, 289, 3]),
    Case(
      description: "low discipline, tasks undone, conflicts", attended: 1, absent: 3, late: 2, undone: 2, open: 1, settled: 1,
      ratings: [1, 1], expected: [150, 100, 150, 100, 125, 1]),
    Case(
      description: "in the middle", attended: 1, absent: 1, inTime: 1, late: 1, settled: 2, ratings: [2],
      expected: [200, 200, 200, 200, 200, 2]),
    Case(description: "half a mark is rounded up", attended: 3, absent: 1, settled: 1, expected: [250, 250, 250, 3]),
    Case(description: "never under the lowest mark", attended: 0, absent: 4, open: 5, expected: [100, 100, 100, 1]),
    Case(description: "only characteristics", ratings: [2, 3], expected: [300, 250, 275, 3]),
    Case(description: "nothing known", expected: []),
    Case(description: "a conflict alone suggests nothing", open: 1, expected: []),
  ]

  @Test(arguments: cases)
  func theSuggestionFollowsFromTheFactsAndShowsItsArithmetic(seen: Case) throws {
    var desk = try Desk.defence(of: 2)
    try tell(seen, to: &desk)
    try desk.tell(Fixture.presentation(1)).accepted()
    let suggestion = try desk.project(ast(1)).presentation?.suggestion
    let numbers = suggestion.map { $0.parts.map(\.hundredths) + [$0.meanHundredths, $0.rating.value] } ?? []
    #expect(numbers == seen.expected)
    guard let suggestion else { return }
    for text in [suggestion.arithmetic.kk, suggestion.arithmetic.ru] {
      for part in suggestion.parts { #expect(text.contains("\(part.hundredths / 100),")) }
      #expect(text.hasSuffix("\(suggestion.rating.value)."))
    }
  }

  private func tell(_ seen: Case, to desk: inout Desk) throws {
    for place in 0..<seen.attended + seen.absent {
      var event = AttendanceRecorded.example
      event.season = astana2020
      event.session = Identifier("s-\(place)")!
      (event.attended, event.absent) = place < seen.attended ? ([ast(1)], [ast(2)]) : ([], [ast(1)])
      try desk.tell(event).accepted()
    }
    let tasks = (0..<seen.inTime + seen.late + seen.undone).map { Identifier("t-\($0)")! }
    let later = PlanRow(taskId: "t-later", task: "Кейін", due: day("2020-06-30"), result: "–", experts: [])
    let rows = tasks.map { PlanRow(taskId: $0, task: "Тапсырма", due: day("2020-05-01"), result: "–", experts: []) } + [later]
    if !tasks.isEmpty {
      try desk.tell(
        PlanSigned(
          season: astana2020, number: ast(1), revision: 1, revisionHash: .placeholder, role: .allCases[0], complete: true, rows: rows,
          signedAt: desk.now)
      ).accepted()
    }
    for (place, task) in tasks.prefix(seen.inTime + seen.late).enumerated() {
      try desk.tell(
        TaskCompleted(
          season: astana2020, number: ast(1), taskId: task, by: Person(fullName: "Ә"), completedAt: desk.now, due: day("2020-05-01"),
          onTime: place < seen.inTime, remaining: 0)
      ).accepted()
    }
    try tellConflicts(seen, to: &desk)
    for (place, rating) in seen.ratings.enumerated() {
      try desk.tell(
        CharacteristicSubmitted(
          season: astana2020, number: ast(1), text: "–", rating: rating, by: Person(person: Identifier("e-\(place)"), fullName: "С"),
          role: .expert, submittedAt: desk.now)
      ).accepted()
    }
  }

  private func tellConflicts(_ seen: Case, to desk: inout Desk) throws {
    for place in 0..<seen.open + seen.settled {
      let conflict = Identifier("c-\(place)")!
      let reported = ConflictReported(
        conflict: conflict, season: astana2020, parties: [], numbers: [ast(1)], what: "–", reportedAt: desk.now)
      try desk.tell(reported).accepted()
      guard place >= seen.open else { continue }
      try desk.tell(
        ConflictResolved(conflict: conflict, season: astana2020, numbers: [ast(1)], decision: "–", resolvedAt: desk.now)
      ).accepted()
      try desk.tell(reported).accepted()
    }
  }

  @Test func correctedAttendanceAndASecondCharacteristicTakeThePlaceOfTheFirst() throws {
    var desk = try Desk.defence(of: 1)
    try tell(Case(description: "", absent: 1, ratings: [1], expected: []), to: &desk)
    try tell(Case(description: "", attended: 1, ratings: [3], expected: []), to: &desk)
    let project = try desk.project(ast(1))
    #expect(project.sessions == ["s-0": true])
    #expect(project.characteristics.map(\.rating) == [3])
  }
}
