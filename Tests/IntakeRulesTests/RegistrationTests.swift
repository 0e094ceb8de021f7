import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.4: numbers, receipts, duplicates")
struct RegistrationTests {
  @Test func rule1_4_theApplicantGetsNumberTimeAndHash() throws {
    var desk = try Desk.open()
    let form = application()
    let facts = try desk.tell(form).accepted()
    guard case .registered(let event)? = facts.first, case .notification(let receipt)? = facts.last else { throw Unexpected() }
    let data = try JSONDocument(try ContractEncoder.encode(form))
    let hash = Digest(bytes: ContentHash.sha256(CanonicalJSON.bytes(of: data.root)))
    #expect(event.number.description == "AST-2020-0001")
    #expect(event.receivedAt == desk.now)
    #expect(event.contentHash == hash)
    #expect(event.facts.projectKey == "open english 1")
    #expect(receipt.key == "receipt/AST-2020-0001/0")
    #expect(receipt.recipient.email == "applicant1@example.kz")
    #expect(receipt.language == .kk)
    #expect(receipt.template == "application-registered")
    #expect(receipt.number == event.number)
    #expect(
      receipt.parameters == [
        "number": "AST-2020-0001", "receivedAt": "2020-02-03T15:00", "zone": "Asia/Almaty", "contentHash": hash.value,
        "name": "Open English 1",
      ])
  }

  @Test func rule1_4_everyRevisionIsKeptWithItsBytes() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    let revision = try #require(desk.all.changes.newRevisions.last)
    #expect(revision.number == number && revision.revision == 0)
    #expect(Array(revision.content) == (try ContractEncoder.encode(application())))
  }

  @Test func rule1_4_numbersHaveNoGaps() throws {
    var desk = try Desk.open()
    var numbers: [String] = []
    for sequence in 1...5 {
      numbers.append(try desk.register(application(sequence)).description)
      var faulty = application(100 + sequence)
      faulty.dataConsent = false
      #expect(try desk.tell(faulty).isRefused)
      #expect(try desk.tell(application(sequence)).isRefused)
    }
    #expect(numbers == ["AST-2020-0001", "AST-2020-0002", "AST-2020-0003", "AST-2020-0004", "AST-2020-0005"])
    #expect(try desk.season.registered == 5)
  }

  @Test(arguments: ["ru", nil, " "])
  func rule3_10_lettersAreInTheApplicantsLanguage(asked: String?) throws {
    var desk = try Desk.open()
    var form = application()
    form.applicant.language = asked
    guard case .notification(let receipt)? = try desk.tell(form).accepted().last else { throw Unexpected() }
    #expect(receipt.language == (asked == "ru" ? .ru : .kk))
  }

  @Test(arguments: ["Open English 1", "OPEN  ENGLISH 1", " open english 1 ", "Open\u{A0}English\u{200B} 1"])
  func rule1_4_theSameProjectOfTheSameApplicantIsADuplicate(name: String) throws {
    var desk = try Desk.open()
    let first = try desk.register()
    var form = application()
    form.project.name = name
    let answer = try desk.tell(form)
    answer.refused("duplicate /data/project/name")
    #expect(answer.reasons[0].message.kk.contains(first.description) && answer.reasons[0].message.ru.contains(first.description))
  }

  @Test func rule1_4_unicodeFormsOfANameAreOneName() throws {
    var desk = try Desk.open()
    var form = application()
    form.project.name = "Й\u{E9}"
    try desk.tell(form).accepted()
    form.project.name = "И\u{306}e\u{301}"
    try desk.tell(form).refused("duplicate /data/project/name")
  }

  @Test func rule1_4_anotherPersonOrProjectOrSeasonIsNoDuplicate() throws {
    var desk = try Desk.open()
    _ = try desk.register()
    var form = application()
    form.project.name = "OzgeEpic"
    try desk.tell(form).accepted()
    form = application()
    form.applicant.birthDate = "1991-05-17"
    try desk.tell(form).accepted()
    form = application()
    form.applicant.fullName = "Айгүл Нұрланова"
    try desk.tell(form).accepted()
    var other = announcement()
    other.season = "astana-2020-autumn"
    other.numberPrefix = "AST-2020A"
    try desk.tell(other).accepted()
    form = application()
    form.season = "astana-2020-autumn"
    try desk.tell(form).accepted()
  }

  @Test func rule1_4_aPersonIsKnownByTheProducersId() throws {
    var desk = try Desk.open()
    var form = application()
    form.applicant.person = "u-1"
    try desk.tell(form).accepted()
    form.applicant.fullName = "Айгүл Серікқызы Оспанова"
    form.applicant.birthDate = "1990-05-18"
    try desk.tell(form).refused("duplicate /data/project/name")
    try desk.tell(form, from: "https://another.example.kz").accepted()
    form.applicant.person = "u-2"
    try desk.tell(form).accepted()
  }

  @Test func rule1_4_whoWasRefusedMaySubmitAgain() throws {
    var desk = try Desk.open()
    var form = application()
    form.applicant.phone = nil
    #expect(try desk.tell(form).isRefused)
    try desk.tell(application()).accepted()
  }

  @Test func rule1_4_afterAWithdrawalTheSameProjectMayComeAgain() throws {
    var desk = try Desk.open()
    let first = try desk.register()
    try desk.tell(ApplicationWithdraw(number: first)).accepted()
    let second = try desk.register()
    #expect(second == ast(2))
    try desk.tell(application()).refused("duplicate /data/project/name")
  }
}
