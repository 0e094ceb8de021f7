import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.1, 4.3: the presentation")
struct PresentationTests {
  struct Fault: Sendable, CustomStringConvertible {
    let description: String
    let told: [String]
    let spoil: @Sendable (inout PresentationRecord) -> Void
  }

  static let faults = [
    Fault(description: "a video of 91 seconds", told: ["video-too-long /data/videoSeconds"]) { $0.videoSeconds = 91 },
    Fault(description: "no video", told: ["required /data/videoSeconds"]) { $0.videoSeconds = nil },
    Fault(description: "five slides", told: ["too-few-slides /data/slides"]) { $0.slides = 5 },
    Fault(description: "four minutes", told: ["presentation-too-long /data/minutes"]) { $0.minutes = 4 },
    Fault(description: "nobody took part", told: ["required /data/participants"]) { $0.participants = [] },
    Fault(description: "somebody took part twice", told: ["listed-twice /data/participants/1"]) {
      $0.participants.append($0.participants[0])
    },
    Fault(
      description: "all at once",
      told: ["video-too-long /data/videoSeconds", "too-few-slides /data/slides", "required /data/minutes", "required /data/participants"]
    ) {
      $0.videoSeconds = 200
      $0.slides = nil
      $0.minutes = 0
      $0.participants = []
    },
  ]

  @Test(arguments: faults)
  func aPresentationKeepsToItsLimits(fault: Fault) throws {
    var desk = try Desk.defence(of: 1)
    var command = Fixture.presentation(1)
    fault.spoil(&command)
    let answer = try desk.tell(command)
    #expect(answer.told == fault.told)
  }

  @Test func theLimitsAreTheSeasonsPolicy() throws {
    var desk = try Desk.defence(of: 1, policy: ["videoSeconds": 60, "requiredSlides": 7])
    try desk.tell(Fixture.presentation(1)).refused("video-too-long /data/videoSeconds", "too-few-slides /data/slides")
  }

  @Test func nobodyPresentsBeforeTheirTime() throws {
    var desk = try Desk.defence(of: 2)
    desk.now = instant("2020-05-18T04:04:59Z")
    try desk.tell(Fixture.presentation(2)).refused("before-defence /data/number")
    desk.now = instant("2020-05-18T04:05:00Z")
    try desk.tell(Fixture.presentation(2)).accepted()
  }

  @Test func whatIsNotYetKnownMayBeSentAgain() throws {
    var desk = Desk()
    try desk.tell(Fixture.presentation(1)).refused("not-yet-known /data/number")
    try desk.tell(try Fixture.announced()).accepted()
    try desk.tell(Fixture.admitted(1)).accepted()
    let answer = try desk.tell(Fixture.presentation(1))
    answer.refused("not-yet-known /data/number")
    #expect(answer.reasons.allSatisfy { $0.retryable == true })
  }

  @Test func aDayScheduledAnewTakesThePlaceOfTheEarlierTimetable() throws {
    var desk = try Desk.defence(of: 3)
    try desk.tell(Fixture.scheduled([1, 2], sequence: 1)).accepted()
    #expect(try desk.project(ast(3)).slot == nil)
    try desk.tell(Fixture.scheduled([3], on: "2020-05-19")).accepted()
    #expect(try desk.project(ast(1)).slot != nil, "another day adds up")
    try desk.tell(Fixture.scheduled([3, 1])).accepted()
    #expect(try desk.project(ast(1)).slot?.sequence == 1, "an older timetable that comes late changes nothing")
  }

  @Test func whoDoesNotAppearNeedsAReason() throws {
    var desk = try Desk.defence(of: 1)
    var absence = Fixture.absence(1)
    absence.reason = nil
    try desk.tell(absence).refused("required /data/reason")
    try desk.tell(Fixture.absence(1)).accepted()
    try desk.tell(Fixture.ballot(1, "j-1", Fixture.marks(3))).refused("not-presented /data/number")
    try desk.tell(Fixture.presentation(1)).accepted()
    #expect(try desk.project(ast(1)).presentation?.version == 2)
    try desk.tell(Fixture.ballot(1, "j-1", Fixture.marks(3))).accepted()
    try desk.tell(Fixture.absence(1)).refused("ballots-cast /data/presented")
  }

  @Test func whoHasLeftDoesNotPresent() throws {
    var desk = try Desk.defence(of: 2)
    try desk.tell(ApplicationWithdrawn(season: astana2020, number: ast(1), withdrawnAt: desk.now)).accepted()
    try desk.tell(
      ProjectExcluded(
        season: astana2020, number: ast(2), reasons: [ExclusionReason(ground: .conflict, text: "Жанжал")], deciders: [],
        excludedAt: desk.now)
    ).accepted()
    try desk.tell(Fixture.presentation(1)).refused("withdrawn /data/number")
    try desk.tell(Fixture.presentation(2)).refused("excluded /data/number")
  }
}
