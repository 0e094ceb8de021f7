import Contracts
import Programme
import SettlementRules
import Testing

@Suite("Accounts under pseudonymous numbers")
struct AccountTests {
  private func open(_ till: inout Till, _ owner: AccountOwner, _ kind: AccountKind, from source: String = Till.source) throws -> Answer {
    try till.tell(AccountOpen(owner: owner, kind: kind), from: source)
  }

  /// Rulebook 6.7: the same owner has the same number in every run, and without the secret it tells nothing.
  @Test func aNumberFollowsFromSecretRegionAndOwner() throws {
    var (one, two, other) = (Till(), Till(at: "2021-01-01T00:00:00Z"), Till(secrets: TestSecrets(key: "another")))
    let (first, again, elsewhere) = (try one.business(), try two.business(), try other.business())
    #expect(first == again)
    #expect(first != elsewhere)
    #expect(AccountNumber(first)?.identifier == first)
    #expect(first.value.utf8.count == 16)
  }

  @Test func theSameOwnerAgainGetsTheSameAnswer() throws {
    var till = Till()
    let first = try open(&till, AccountOwner(person: buyer), .participant).accepted()
    try till.pass(.hours(5))
    let second = try open(&till, AccountOwner(person: buyer), .participant).accepted()
    #expect(first[0].event as? AccountOpened == second[0].event as? AccountOpened)
    #expect(till.all.accounts.count == 1)
  }

  @Test func whateverIsWrongIsToldAtOnce() throws {
    var till = Till()
    try open(&till, AccountOwner(), .business).refused("one-owner /data/owner")
    try open(&till, AccountOwner(person: buyer, business: Business(name: "x")), .business).refused("one-owner /data/owner")
    try open(&till, AccountOwner(person: Person(fullName: " ")), .business)
      .refused("other-kind /data/kind", "required /data/owner/person/fullName", "not-identified /data/owner/person")
  }

  /// CONTRACTS, "People": the producer's id, or folded name with birth date or e-mail.
  @Test func aPersonIsFoundByAnyOfItsKeys() throws {
    var till = Till()
    let birth = LocalDate(iso: "1990-05-17")!
    let known = Person(person: "u-7", fullName: "Ерлан Қонақов", email: "erlan@example.kz", birthDate: birth)
    let number = try open(&till, AccountOwner(person: known), .participant).accepted()[0].subject
    for person in [
      Person(person: "u-7", fullName: "Басқаша жазылған"), Person(fullName: "ЕРЛАН ҚОНАҚОВ", email: "Erlan@Example.kz"),
      Person(fullName: "Ерлан  Қонақов", birthDate: birth),
    ] {
      #expect(try open(&till, AccountOwner(person: person), .participant).accepted()[0].subject == number)
    }
    let stranger = try open(&till, AccountOwner(person: known), .participant, from: "https://other.example").accepted()[0].subject
    #expect(stranger == number, "name and e-mail are the same")
    let namesake = Person(person: "u-7", fullName: "Ерлан Қонақов")
    #expect(try open(&till, AccountOwner(person: namesake), .participant, from: "https://third.example").accepted()[0].subject != number)
  }

  /// Rulebook 6.5: projects of the programme and their people have theirs by themselves, however often it is told.
  @Test func admissionOpensAccountsOnce() throws {
    var till = Till()
    let people = [
      ProjectPerson(fullName: "Айгүл Омарова", email: "a@example.kz"), ProjectPerson(fullName: "Кім екені белгісіз"),
      ProjectPerson(fullName: "АЙГҮЛ ОМАРОВА", email: "a@example.kz"),
    ]
    let heard = try till.tell(admitted(1, people: people), from: "urn:saruar:astana:intake")
    #expect(heard.events == ["account.opened", "account.opened"])
    #expect(try till.tell(admitted(1, people: people), from: "urn:saruar:astana:intake").events == [])
    let account = try #require(till.all.account(of: ast(1)))
    #expect(account.kind == .project)
    #expect(account.direction == .informalEducation)
    let order = OrderIssued(
      season: "astana-2020", order: "AST-2020-O-1", numbers: [ast(1), ast(2)], signedBy: Signatory(fullName: "Б. Директор"),
      issuedAt: till.now, acceleration: Period(from: LocalDate(iso: "2020-06-01")!, to: LocalDate(iso: "2020-09-30")!))
    #expect(try till.tell(order, from: "urn:saruar:astana:intake").events == ["account.opened"])
  }

  @Test(arguments: ["L-7K2Q-91XA-0B3D", "l-7k2q-91xa-ob3d"])
  func aNumberIsReadAsPeopleWriteIt(text: String) {
    #expect(AccountNumber(text)?.description == (text.hasPrefix("L") ? "L-7K2Q-91XA-0B3D" : nil))
  }

  @Test(arguments: ["", "L-", "L-7K2Q-91XA", "L-7K2Q-91XA-0B3U", "L-0000-0000-0000", "AST-2020-0001", "L-7K2Q-91XA-0B3DD"])
  func whatIsNoNumberIsNone(text: String) { #expect(AccountNumber(text) == nil) }
}
