import Contracts
import Programme
import Testing

@testable import Operator

@Suite struct ArgumentTests {
  @Test(arguments: [
    ("30", Duration.seconds(30)), ("250ms", .milliseconds(250)), ("15min", .seconds(900)), ("6h", .seconds(21_600)),
    ("7d", .seconds(604_800)),
    ("2w", .seconds(1_209_600)), ("1.5h", .seconds(5400)),
  ])
  func spansAreReadInTheUnitsPeopleWrite(text: String, duration: Duration) {
    #expect(SpanArgument(argument: text)?.duration == duration)
  }

  @Test(arguments: ["", "d", "7 d", "-1d", "1y", "1.2.3s", "9999999999d"])
  func whatIsNoSpanIsRefused(text: String) {
    #expect(SpanArgument(argument: text) == nil)
  }

  @Test(arguments: [
    ("2020-02-28T18:00", "2020-02-28T12:00:00Z"), ("2020-02-28", "2020-02-27T18:00:00Z"),
    ("2020-02-28T18:00:00+06:00", "2020-02-28T12:00:00Z"),
    ("2025-02-28T18:00", "2025-02-28T13:00:00Z"),
  ])
  func localTimesAreThoseOfTheRegion(text: String, instant: String) {
    #expect(InstantArgument(argument: text)?.instant(in: Region.astana.zone).rfc3339 == instant)
  }

  @Test(arguments: ["", "tomorrow", "2020-02-30", "2020-02-28 18:00", "28.02.2020"])
  func whatIsNoInstantIsRefused(text: String) {
    #expect(InstantArgument(argument: text) == nil)
  }
}

@Suite struct TypeArgumentTests {
  @Test(arguments: [
    ("aplication.submit", "application.submit"), ("submit.application", "application.submit"),
    ("application.submitted", "application.submit"),
    ("season.anounce", "season.announce"), ("commission decide", "commission.decide"),
  ])
  func aMistypedNameIsAnsweredWithTheNearest(text: String, nearest: String) {
    #expect(TypeArgument.nearest(to: text).contains(nearest))
  }

  @Test func aTypeIsKnownByItsNameAndByItsNameOnTheWire() throws {
    #expect(try TypeArgument(argument: "order.issue")?.type() == "order.issue")
    #expect(try TypeArgument(argument: "kz.saruarlar.order.issue.v1")?.type() == "order.issue")
    #expect(throws: OperatorError.self) { try TypeArgument(argument: "spaceship.launch")?.type() }
  }

  @Test(arguments: [("", "", 0), ("kitten", "sitting", 3), ("a", "", 1), ("ә", "ə", 1)])
  func editDistanceCountsLetters(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
  }
}
