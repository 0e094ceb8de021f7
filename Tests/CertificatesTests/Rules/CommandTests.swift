import CertificatesRules
import Contracts
import Programme
import Testing

/// The three commands of certificates: what each refuses, with all reasons at once (CONTRACTS, "Certificates"; rulebook 5).
struct CommandTests {
  private static let period = Period(from: LocalDate(iso: "2020-03-04")!, to: LocalDate(iso: "2020-05-18")!)
  private static let project = CertificateProject(number: Sample.number, name: "Open English")
  private static let unknown = CertificateProject(number: ApplicationNumber("AST-2020-0999")!, name: "Басқа")

  private static func issue(
    _ kind: CertificateKind = .preAcceleration, season: Identifier? = nil, _ name: String = "Жаңа Адам",
    _ project: CertificateProject? = project, _ period: Period? = period
  ) -> CertificateIssue {
    CertificateIssue(kind: kind, season: season, holder: Sample.person(name), project: project, period: period, language: .kk)
  }

  private static let refused: [(CertificateIssue, [String])] = [
    (issue("  "), ["required /data/holder/fullName"]),
    (issue("Cерік"), ["mixed-script /data/holder/fullName"]),
    (issue(String(repeating: "а", count: 301)), ["name-too-long /data/holder/fullName"]),
    (issue(" ", nil, nil), ["required /data/holder/fullName", "required /data/project/name", "required /data/period"]),
    (issue("Ә", CertificateProject(name: " ")), ["required /data/project/name"]),
    (issue("Ә", project, Period(from: period.to, to: period.from)), ["ends-before-start /data/period"]),
    (issue("Ә", unknown), ["not-yet-known /data/project/number retryable"]),
    (issue(season: "astana-2030"), ["other-season /data/season", "not-yet-known /data/season retryable"]),
    (issue("X"), ["undrawable-letters /data/holder/fullName"]),
    (issue(.acceleration, "Ә", project, nil), ["required /data/period"]),
    (issue(.brandAmbassador, "Ә", nil, nil), ["required /data/project/name"]),
  ]

  private static func issue(_ name: String, _ project: CertificateProject? = project, _ period: Period? = period) -> CertificateIssue {
    issue(.preAcceleration, season: nil, name, project, period)
  }

  @Test(arguments: refused) func badIssueIsRefusedWithAllItsReasons(_ command: CertificateIssue, codes: [String]) throws {
    #expect(try Desk.open().refusal(.issue(command)) == codes)
  }

  @Test func whatDoesNotIssueByItselfIsIssuedOnce() throws {
    var desk = try Desk.open()
    #expect(try desk.accept(.issue(Self.issue())).issued.map(\.number) == ["AST-2020-PRE-0001"])
    #expect(try desk.refusal(.issue(Self.issue())) == ["already-issued /data/holder"])
    try desk.hear(.projectScored(Sample.scored(people: [Sample.person("жаңа адам"), Sample.team[0]])))
    #expect(desk.numbers == ["AST-2020-PRE-0001", "AST-2020-PRE-0002"])
    // A guest mentor of no project stands in the series of the season that runs.
    let mentor = CertificateIssue(kind: .mentorAccreditation, holder: Sample.person("Гүлнар"), language: .ru, direction: .tourism)
    #expect(try desk.accept(.issue(mentor)).issued.map(\.number) == ["AST-2020-MEN-0001"])
    #expect(try Desk().refusal(.issue(mentor)) == ["not-yet-known /data/season retryable"])
  }

  /// State by command: what becomes of a certificate.
  @Test func certificateGoesFromValidToRevokedOrSupersededAndNotBack() throws {
    var desk = try Desk.open()
    try desk.hear(.projectScored(Sample.scored()))
    func revoke(_ number: Identifier, _ reason: String = "Қате берілген") -> CertificatesCommand {
      .revoke(CertificateRevoke(number: number, reason: reason))
    }
    func correct(_ number: Identifier, _ name: String) -> CertificatesCommand {
      .correct(CertificateCorrect(number: number, correctedName: name))
    }
    #expect(try desk.refusal(revoke("AST-2020-PRE-0077", " ")) == ["required /data/reason", "unknown-certificate /data/number"])
    #expect(
      try desk.refusal(correct("AST-2020-PRE-0077", "")) == ["required /data/correctedName", "unknown-certificate /data/number"])
    #expect(try desk.refusal(correct("AST-2020-PRE-0001", "Айгүл Нұрланова")) == ["nothing-changed /data/correctedName"])
    #expect(try desk.refusal(correct("AST-2020-PRE-0001", "Aйгүл X")) == ["mixed-script /data/correctedName"])
    #expect(try desk.refusal(correct("AST-2020-PRE-0001", "X")) == ["undrawable-letters /data/correctedName"])

    // valid → superseded
    try desk.accept(correct("AST-2020-PRE-0001", "Айгүл Нұрлан"))
    let (old, new) = (try desk.row("AST-2020-PRE-0001"), try desk.row("AST-2020-PRE-0004"))
    #expect(old.state == .superseded && old.successor == "AST-2020-PRE-0004" && old.award.holder.fullName == "Айгүл Нұрланова")
    #expect(new.state == .valid && new.predecessor == "AST-2020-PRE-0001" && new.award.holder.fullName == "Айгүл Нұрлан")
    #expect(new.award.period == old.award.period && new.sha256 != old.sha256)
    #expect(try desk.refusal(revoke("AST-2020-PRE-0001")) == ["superseded /data/number"])
    #expect(try desk.refusal(correct("AST-2020-PRE-0001", "Ә")) == ["superseded /data/number"])

    // valid → revoked → superseded by its correction
    try desk.accept(revoke("AST-2020-PRE-0002"))
    #expect(try desk.row("AST-2020-PRE-0002").state == .revoked)
    #expect(try desk.refusal(revoke("AST-2020-PRE-0002")) == ["revoked /data/number"])
    try desk.hear(.projectScored(Sample.scored()))
    #expect(desk.numbers.count == 4)
    try desk.accept(correct("AST-2020-PRE-0002", "Олег Цой"))
    #expect(try desk.row("AST-2020-PRE-0002").state == .superseded && desk.row("AST-2020-PRE-0002").reason == "Қате берілген")
    #expect(try desk.row("AST-2020-PRE-0005").state == .valid)

    // The award keeps its one certificate through all of it.
    try desk.hear(.projectScored(Sample.scored()))
    #expect(desk.numbers.count == 5)
  }

  @Test func correctionMayNotMakeTwoOfOnePerson() throws {
    var desk = try Desk.open()
    let people = [Sample.person("Асан Үсен", email: "a@b.kz"), Sample.person("Асан Усен", email: "a@b.kz")]
    try desk.hear(.projectScored(Sample.scored(people: people)))
    let command = CertificateCorrect(number: "AST-2020-PRE-0002", correctedName: "Асан Үсен")
    #expect(try desk.refusal(.correct(command)) == ["already-issued /data/correctedName"])
  }
}
