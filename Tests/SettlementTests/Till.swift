import Contracts
import Programme
import SettlementRules
import Testing

/// Secrets that a test may know.
struct TestSecrets: SettlementSecrets {
  var key = "a test's secret"
  var publicKey: String?

  func keyedHash(_ bytes: [UInt8]) -> [UInt8] { ContentHash.sha256(Array(key.utf8) + bytes) }
  func signature(over bytes: [UInt8]) -> String? { publicKey.map { "\($0) \(Digest(bytes: ContentHash.sha256(bytes)))" } }
}

/// A market under test: the rules with their state, a clock, and the timers they have set.
struct Till {
  var all = SettlementState(region: .astana)
  var now: Instant
  var rules: SettlementRules
  private(set) var history: [SettlementFact] = []
  private(set) var timers: [String: DueTimer] = [:]
  /// What the last step of the clock brought, and the timers that it rang.
  private(set) var rung: [SettlementFact] = []
  private(set) var rang: [(SettlementCommand, Instant)] = []

  static let source = "https://market.example"

  init(at now: String = "2020-06-01T05:00:00Z", secrets: TestSecrets = TestSecrets()) {
    self.now = instant(now)
    rules = SettlementRules(secrets: secrets)
  }

  /// A producer's message, by way of its JSON.
  @discardableResult
  mutating func tell<Message: SettlementMessage>(_ message: Message, from source: String = Till.source) throws -> Answer {
    let document = try JSONDocument(try ContractEncoder.encode(message))
    return try decide(try ContractDecoder.decode(Message.self, from: document.root).get().command(from: source))
  }

  @discardableResult
  mutating func decide(_ command: SettlementCommand) throws -> Answer {
    var keys = SettlementKeys()
    SettlementRules.touch(&keys, by: command)
    let decision = rules.decide(command, at: now, in: all)
    let answer = Answer(decision)
    #expect(Answer(rules.decide(command, at: now, in: all.loaded(for: keys))) == answer, "its keys load too little")
    for fact in answer.facts { SettlementRules.evolve(&all, by: fact) }
    history += answer.facts
    for change in decision.timers { apply(change) }
    return answer
  }

  /// Rings every timer that is due by then, in order, each at its own instant.
  mutating func advance(to target: Instant) throws {
    (rung, rang) = ([], [])
    while let next = timers.values.filter({ $0.due <= target }).min(by: { ($0.due, $0.key) < ($1.due, $1.key) }) {
      timers[next.key] = nil
      now = max(now, next.due)
      let command = try #require(SettlementRules.command(of: next))
      rang.append((command, now))
      rung += try decide(command).facts
    }
    now = max(now, target)
  }

  mutating func advance(to text: String) throws { try advance(to: instant(text)) }
  mutating func pass(_ time: Duration) throws { try advance(to: now + time) }

  private mutating func apply(_ change: TimerChange) {
    switch change {
    case .set(let key, let due, let payload): timers[key] = DueTimer(key: key, due: due, generation: 1, payload: payload)
    case .clear(let key): timers[key] = nil
    }
  }
}

extension Till {
  /// A project of the programme with its account; the number of the account.
  @discardableResult
  mutating func admit(_ sequence: Int) throws -> Identifier {
    try tell(admitted(sequence), from: "urn:saruar:astana:intake").accepted()
    return try #require(all.account(of: ast(sequence))).number.identifier
  }

  @discardableResult
  mutating func business(_ name: String = "Ақ Ниет") throws -> Identifier {
    let facts = try tell(AccountOpen(owner: AccountOwner(business: Business(name: name)), kind: .business)).accepted()
    guard case .accountOpened(let event, _, _)? = facts.first else { throw Missing() }
    return event.account
  }

  /// An offer of so many for so much by a new business of that name.
  mutating func offer(
    _ id: Identifier = "tea", price: Int = 10, stock: Int = 100, until: String = "2020-12-01T18:00",
    proceeds: Proceeds = Proceeds(kind: .keep), seller: Identifier? = nil
  ) throws -> Answer {
    let seller = try seller ?? business()
    return try tell(
      OfferPublish(
        offer: id, seller: seller, kind: .goods, title: LocalizedText(kk: "Шай", ru: "Чай"), price: Points(price)!, stock: Count(stock)!,
        validUntil: LocalDateTime(iso: until)!, proceeds: proceeds))
  }

  /// A market where a project has some points and a participant too.
  static func open(points: Int = 100, price: Int = 10, stock: Int = 100, proceeds: Proceeds = Proceeds(kind: .keep)) throws -> Till {
    var till = Till()
    try till.admit(1)
    try till.offer(price: price, stock: stock, proceeds: proceeds).accepted()
    try till.tell(CoinIssue(project: "AST-2020-0001", amount: Points(points)!, ground: "Бастау")).accepted()
    try till.tell(CoinAward(from: "AST-2020-0001", to: buyer, amount: Points(points)!, ground: "Көмек")).accepted()
    return till
  }

  @discardableResult
  mutating func place(_ purchase: Identifier? = "p-1", _ offer: Identifier = "tea", quantity: Int = 1, by person: Person = buyer) throws
    -> Answer
  {
    try tell(PurchasePlace(purchase: purchase, offer: offer, buyer: person, quantity: WholeNumber(quantity)!))
  }

  /// The code as the buyer was told it.
  func code(of purchase: Identifier) throws -> ShortText {
    for case .placedForBuyer(let event) in history where event.purchase == purchase { return try #require(event.code) }
    throw Missing()
  }

  mutating func fulfil(_ purchase: Identifier = "p-1") throws -> Answer {
    try tell(PurchaseFulfil(purchase: purchase, code: try code(of: purchase)))
  }

  /// On the account of a person.
  func balance(_ person: Person = buyer) -> Int {
    var keys = SettlementKeys()
    SettlementRules.touch(&keys, by: .grant(CoinGrant(to: [person], amount: 1, event: ""), source: Till.source))
    return keys.owners.lazy.compactMap { all.owners[$0] }.first.map { all.accounts[$0]?.balance ?? 0 } ?? 0
  }

  func balance(_ account: Identifier) -> Int { AccountNumber(account).flatMap { all.accounts[$0]?.balance } ?? 0 }
  var held: Int { all.accounts[.holds]?.balance ?? 0 }
  var retired: Int { all.accounts[.retired]?.balance ?? 0 }
  func stock(_ offer: Identifier = "tea") -> Int { all.offers[offer]?.stock ?? -1 }
}

struct Missing: Error {}

/// A decision in a form that tests can compare and ask.
struct Answer: Equatable {
  var facts: [SettlementFact] = []
  var reasons: [Reason] = []
  var isRefused = false
  var timers: [TimerChange]

  init(_ decision: SettlementRules.Decision) {
    timers = decision.timers
    switch decision.verdict {
    case .accepted(let facts): self.facts = facts
    case .refused(let reasons):
      self.reasons = reasons
      isRefused = true
    }
  }

  var codes: [String] { reasons.map(\.code) }
  /// `code field` for each reason, in order.
  var told: [String] { reasons.map { "\($0.code) \($0.field ?? "-")" } }
  /// The public events, by type.
  var events: [String] { facts.filter { $0.audience == .everyone }.compactMap { $0.event.map { type(of: $0).type.name } } }

  @discardableResult
  func accepted(_ location: SourceLocation = #_sourceLocation) -> [SettlementFact] {
    #expect(!isRefused, "refused: \(told)", sourceLocation: location)
    return facts
  }

  func refused(_ expected: String..., at location: SourceLocation = #_sourceLocation) {
    #expect(isRefused, "accepted", sourceLocation: location)
    #expect(told == expected, sourceLocation: location)
    #expect(reasons.allSatisfy { !$0.message.kk.isBlank && !$0.message.ru.isBlank }, sourceLocation: location)
  }
}

extension SettlementState {
  /// What the store would load for these keys: no more than they ask for.
  func loaded(for keys: SettlementKeys) -> SettlementState {
    var state = SettlementState(region: region)
    guard !keys.isEmpty else { return state }
    state.load(market)
    var numbers: Set<AccountNumber> = keys.accounts.union([.platform, .holds, .retired])
    for key in keys.owners {
      guard let account = owners[key] else { continue }
      state.load(key, ownedBy: account)
      numbers.insert(account)
      if keys.contacts.contains(key), let contact = contacts[account] { state.load(contact, of: account) }
    }
    var offerIDs = keys.offers
    for purchase in keys.purchases.compactMap({ purchases[$0] }) {
      state.load(purchase)
      offerIDs.insert(purchase.offer)
      numbers.formUnion([purchase.buyer] + (purchase.paidTo.map { [$0] } ?? []))
      if let contact = contacts[purchase.buyer] { state.load(contact, of: purchase.buyer) }
    }
    for offer in offerIDs.compactMap({ offers[$0] }) {
      state.load(offer)
      numbers.formUnion([offer.seller, offer.beneficiary])
    }
    for number in numbers { if let account = accounts[number] { state.load(account) } }
    return state
  }
}

func instant(_ text: String) -> Instant { Instant(rfc3339: text)! }
func ast(_ sequence: Int) -> ApplicationNumber { ApplicationNumber(prefix: "AST-2020", sequence: sequence)! }

let buyer = Person(person: "u-1", fullName: "Айгүл Серікқызы Омарова", email: "aigul@example.kz", language: .ru)
let guest = Person(fullName: "Ерлан Қонақов", email: "erlan@example.kz")

func somebody(_ index: Int) -> Person { Person(person: Identifier("u-\(index)"), fullName: "Адам \(index)") }

func admitted(_ sequence: Int, people: [ProjectPerson] = []) -> ApplicationAdmitted {
  ApplicationAdmitted(
    season: "astana-2020", number: ast(sequence), name: "Open English", direction: .informalEducation, stage: .pilot,
    applicantKind: .initiativeGroup, applicant: buyer, people: people, language: .kk, revision: 0,
    sittingDate: LocalDate(iso: "2020-03-05")!)
}
