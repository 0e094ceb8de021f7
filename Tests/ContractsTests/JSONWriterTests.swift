import Programme
import Testing

@testable import Contracts

@Suite struct JSONWriterTests {
  private func written(_ payload: some Payload) throws -> String {
    var json = JSONWriter(capacity: 0)
    try payload.write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func encoded(_ payload: some Payload) throws -> String {
    String(decoding: try ContractEncoder.encode(payload), as: UTF8.self)
  }

  @Test func everyTypeIsWrittenAsItsCodableWouldWriteIt() throws {
    for type in Catalogue.types {
      let payload = try #require(Catalogue.examplePayload(type), "\(type)")
      #expect(try written(payload) == encoded(payload), "\(type)")
    }
  }

  @Test func oddTextsAndMissingFieldsAreWrittenAsCodableWouldWriteThem() throws {
    var odd = OddValues(seed: 20)
    for _ in 0..<2000 {
      let facts = odd.facts()
      let registered = ApplicationRegistered(
        season: "astana-2020", number: odd.number(), receivedAt: odd.instant(), contentHash: Digest(bytes: repeatElement(7, count: 32)),
        revision: odd.random.next(below: 1000), facts: facts)
      #expect(try written(registered) == encoded(registered))
      let notification = NotificationRequested(
        key: "receipt/1", recipient: facts.applicant, language: .kk, template: "application-registered", parameters: odd.parameters(),
        channel: .email, number: odd.random.next(below: 2) == 0 ? odd.number() : nil)
      #expect(try written(notification) == encoded(notification))
    }
  }
}

/// Values that a producer may bring about: quotation marks, control characters, every length around eight bytes, nothing at all.
private struct OddValues {
  var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(state: seed) }

  private static let pieces = ["\"", "\\", "\n", "\u{1}", "\u{7F}", "a", " ", "!", "қ", "Ә", "№", "🙂", "e\u{301}", "/", "abcdefg"]

  mutating func text() -> String {
    (0..<random.next(below: 12)).map { _ in Self.pieces[random.next(below: Self.pieces.count)] }.joined()
  }

  mutating func number() -> ApplicationNumber { ApplicationNumber(prefix: "AST-2020", sequence: random.next(below: 200_000) + 1)! }
  mutating func instant() -> Instant {
    Instant(microseconds: Int64(random.next(below: 4_000_000_000)) * 1_000_000 + Int64(random.next(below: 3)))
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? { random.next(below: 3) == 0 ? nil : value }

  mutating func facts() -> ApplicationFacts {
    let person = Person(
      person: maybe("p-1"), fullName: text(), email: maybe(text()), phone: maybe(text()), language: maybe(.ru),
      birthDate: maybe(LocalDate(dayNumber: random.next(below: 20_000))))
    return ApplicationFacts(
      name: text(), direction: Direction.allCases[random.next(below: Direction.allCases.count)], stage: .pilot,
      principles: Array(Principle.allCases.prefix(random.next(below: 3))), applicantKind: ApplicantKind.allCases[0],
      languages: Array([Language.kk, .ru].prefix(random.next(below: 3))), applicant: person, language: .kk, applicantKey: text(),
      projectKey: text())
  }

  mutating func parameters() -> [String: String] {
    var parameters: [String: String] = [:]
    for _ in 0..<random.next(below: 6) { parameters[text()] = text() }
    return parameters
  }
}

/// SplitMix64.
private struct SeededNumbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
