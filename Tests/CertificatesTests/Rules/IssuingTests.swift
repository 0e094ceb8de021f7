import CertificatesRules
import Contracts
import Programme
import Testing

/// Who gets a certificate, when, under which number (rulebook 5).
struct IssuingTests {
  @Test func everyoneWhoTookPartInTheDefenceGetsOneWhateverTheMark() throws {
    var desk = try Desk.open()
    let facts = try desk.hear(.projectScored(Sample.scored(passed: false)))
    #expect(facts.issued.map(\.number) == ["AST-2020-PRE-0001", "AST-2020-PRE-0002", "AST-2020-PRE-0003"])
    #expect(facts.issued.map(\.holder) == Sample.team)
    #expect(facts.issued.map(\.language) == [.kk, .ru, .kk])
    let first = try #require(facts.issued.first)
    #expect(first.period == Period(from: LocalDate(iso: "2020-03-04")!, to: LocalDate(iso: "2020-05-18")!))
    #expect(first.signedBy == Sample.signatory && first.kind == .preAcceleration && first.project?.name == "Open English")
    #expect(desk.state.waiting.isEmpty)
  }

  @Test func whoDidNotAppearGetsNone() throws {
    var desk = try Desk.open()
    #expect(try desk.hear(.projectScored(Sample.scored(presented: false))).issued.isEmpty)
    #expect(desk.numbers.isEmpty && desk.state.waiting.isEmpty)
  }

  @Test func eachKindHasItsOwnSeries() throws {
    var desk = try Desk.open()
    try desk.hear(.projectScored(Sample.scored()))
    try desk.hear(.projectCompleted(Sample.completed()))
    try desk.hear(.ambassadorAwarded(Sample.awarded()))
    try desk.hear(.mentorAccredited(Sample.accredited()))
    #expect(desk.numbers.count == 10)
    #expect(try desk.row("AST-2020-ACC-0003").award.period?.to == LocalDate(iso: "2020-09-30"))
    #expect(try desk.row("AST-2020-AMB-0001").award.signedBy == Sample.signatory)
    let mentor = try desk.row("AST-2020-MEN-0001")
    #expect(mentor.award.direction == .ecology && mentor.award.season == Sample.season && mentor.award.project == nil)
  }

  @Test func nobodyGetsASecondOneHoweverOftenItIsHeard() throws {
    var desk = try Desk.open()
    for _ in 0..<3 {
      try desk.hear(.projectScored(Sample.scored()))
      try desk.hear(.mentorAccredited(Sample.accredited()))
      try desk.hear(.projectCompleted(Sample.completed()))
    }
    #expect(desk.numbers.count == 7)
    #expect(desk.drawings.value == 7)
    // A person without an id is told apart by name and e-mail, and one listed twice is one.
    let twice = [
      Sample.person("Асан Үсен", email: "a@b.kz"), Sample.person("асан  үсен", email: "A@b.kz"), Sample.person("Асан Үсен", id: "p-9"),
    ]
    let other = ApplicationNumber("AST-2020-0002")!
    try desk.hear(.applicationAdmitted(Sample.admitted(other)))
    #expect(try desk.hear(.projectScored(Sample.scored(other, people: twice))).issued.count == 1)
    #expect(try desk.hear(.projectScored(Sample.scored(other, people: twice.reversed()))).issued.isEmpty)
  }

  /// Events of several services come in any order; the same certificates come out, and nothing is left waiting.
  @Test func theOrderOfWhatIsHeardDoesNotMatter() throws {
    let events: [HeardEvent] = [
      .seasonAnnounced(Sample.announced()), .applicationAdmitted(Sample.admitted()), .projectScored(Sample.scored()),
      .projectCompleted(Sample.completed()), .ambassadorAwarded(Sample.awarded()), .mentorAccredited(Sample.accredited()),
      .mentorAccredited(Sample.accredited(season: Sample.season)),
    ]
    var expected = Desk()
    for event in events { try expected.hear(event) }
    let awards = Set(expected.state.certificates.values.map { "\($0.number) \($0.award)" })
    #expect(awards.count == 10)
    var random = Seeded()
    for _ in 0..<200 {
      var desk = Desk()
      for event in (events + events).shuffled(using: &random) { try desk.hear(event) }
      #expect(Set(desk.state.certificates.values.map { "\($0.number) \($0.award)" }) == awards, "\(random)")
      #expect(desk.state.waiting.isEmpty, "\(random)")
    }
  }

  /// The published events and what was heard give every row again (`saruar audit`).
  @Test func foldingTheEventsGivesTheSameRows() throws {
    var desk = try Desk.open()
    try desk.hear(.projectScored(Sample.scored()))
    try desk.accept(.correct(CertificateCorrect(number: "AST-2020-PRE-0001", correctedName: "Айгүл Нұрлан")))
    try desk.accept(.revoke(CertificateRevoke(number: "AST-2020-PRE-0002", reason: "Қате")))
    var folded = CertificatesState(region: .astana)
    for fact in desk.facts + desk.facts {
      let told: CertificatesFact =
        switch fact {
        case .issued(let event, _): event.certificatesFact
        case .superseded(let event, _): event.certificatesFact
        default: fact
        }
      CertificatesRules.evolve(&folded, by: told)
    }
    #expect(folded.certificates == desk.state.certificates && folded.seasons == desk.state.seasons && folded.waiting == desk.state.waiting)
  }

  @Test func aNameThatCannotBeDrawnWaitsUntilItIsIssuedUnderOneThatCan() throws {
    var desk = try Desk.open()
    let people = [Sample.person("X Æ", id: "p-7", email: "x@example.kz"), Sample.team[1]]
    #expect(try desk.hear(.projectScored(Sample.scored(people: people))).issued.map(\.number) == ["AST-2020-PRE-0001"])
    #expect(desk.state.waiting.values.map(\.undrawable) == ["X"])
    #expect(try desk.hear(.projectScored(Sample.scored(people: people))).issued.isEmpty)
    let project = CertificateProject(number: Sample.number, name: "Open English")
    let period = Period(from: LocalDate(iso: "2020-03-04")!, to: LocalDate(iso: "2020-05-18")!)
    var command = CertificateIssue(kind: .preAcceleration, holder: people[0], project: project, period: period, language: .kk)
    #expect(try desk.refusal(.issue(command)) == ["undrawable-letters /data/holder/fullName"])
    command.holder.fullName = "Экс Аш"
    #expect(try desk.accept(.issue(command)).issued.map(\.number) == ["AST-2020-PRE-0002"])
    #expect(desk.state.waiting.isEmpty)
  }

  @Test func mailGoesOnceToWhoeverHasAnAddress() throws {
    var desk = try Desk.open()
    try desk.hear(.projectScored(Sample.scored()))
    try desk.hear(.mentorAccredited(Sample.accredited()))
    try desk.accept(.correct(CertificateCorrect(number: "AST-2020-PRE-0001", correctedName: "Айгүл Нұрлан")))
    try desk.accept(.revoke(CertificateRevoke(number: "AST-2020-PRE-0002", reason: "Қате")))
    let mails = desk.facts.mails
    #expect(
      mails.map(\.key) == [
        "certificate-issued/AST-2020-PRE-0001", "certificate-issued/AST-2020-PRE-0002", "certificate-issued/AST-2020-MEN-0001",
        "certificate-superseded/AST-2020-PRE-0001", "certificate-revoked/AST-2020-PRE-0002",
      ])
    #expect(mails.map(\.language) == [.kk, .ru, .ru, .kk, .ru])
    for mail in mails { #expect(NotificationTemplate.problems(of: mail) == []) }
  }
}
