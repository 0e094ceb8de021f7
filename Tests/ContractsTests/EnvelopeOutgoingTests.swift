import Contracts
import Programme
import Testing

@Suite struct EnvelopeOutgoingTests {
  private struct NoteTaken: Event {
    static let type: MessageType = "note.taken"
    static let summary = "A note was taken."
    var text: String
  }

  private let now = Instant(microseconds: 1_580_720_400_000_000)
  private let cause = Cause(source: "https://a.kz", id: "a-1", correlationid: "c\"1", traceparent: "00-ab-cd-01")
  private let origin = Origin(.intake, region: "astana")

  private func event(ordinal: Int = 0, outcomeOf: String? = "a-1", cause: Cause? = nil) throws -> OutgoingEvent {
    try OutgoingEvent(
      NoteTaken(text: "Жоба"), subject: "AST-2020-0001", origin: origin, cause: cause ?? self.cause, ordinal: ordinal, outcomeOf: outcomeOf,
      now: now)
  }

  @Test func anOutcomeCarriesAllThatTheContractSays() throws {
    let event = try event()
    let expected: JSONValue = [
      "specversion": "1.0", "id": .string(event.id), "source": "urn:saruar:astana:intake", "type": "kz.saruarlar.note.taken.v1",
      "subject": "AST-2020-0001", "time": "2020-02-03T09:00:00Z", "datacontenttype": "application/json", "region": "astana",
      "correlationid": "c\"1", "causationid": "a-1", "causationsource": "https://a.kz", "outcomeof": "a-1", "traceparent": "00-ab-cd-01",
      "data": ["text": "Жоба"],
    ]
    #expect(JSONValue(try JSONDocument(event.body).root) == expected)
    #expect(event.routingKey == "astana.note.taken")
  }

  @Test func aConsequenceCarriesNoOutcome() throws {
    let document = try JSONDocument(try event(outcomeOf: nil).body)
    #expect(document.root["outcomeof"] == nil)
    #expect(document.root["causationid"]?.string == "a-1")
  }

  @Test func theSameCauseGivesTheSameBytesAndEveryOtherAnotherId() throws {
    #expect(try event() == event())
    let ids = try [
      event(), event(ordinal: 1), event(cause: Cause(source: "https://a.kz", id: "a-2")),
      event(cause: Cause(source: "https://b.kz", id: "a-1")),
      event(cause: Cause(source: "https://a.kza-", id: "1")),
    ].map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func anIdHasTheFormOfAUUIDOfVersionEight() throws {
    let form = /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    for ordinal in 0..<50 {
      #expect(try event(ordinal: ordinal).id.wholeMatch(of: form) != nil)
    }
  }

  @Test func whatWePublishIsAMessageThatWeRead() throws {
    var reader = EnvelopeReader(region: .astana, types: [NoteTaken.self])
    let event = try event()
    let envelope = try reader.read(event.body, routingKey: event.routingKey, contentType: ContentType.cloudEvents).get()
    #expect(envelope.outcomeof == "a-1")
    #expect(envelope.causationsource == "https://a.kz")
    #expect(try envelope.decode(NoteTaken.self).get().text == "Жоба")
  }

  @Test func aRefusalBelongsToItsNounAndNamesItsCommand() throws {
    let command: MessageType = "application.submit"
    let reason = Reason(code: "team-too-small", field: "/data/team", message: LocalizedText(kk: "Аз", ru: "Мало"))
    let refused = Refused(command: command, reasons: [reason])
    let event = try OutgoingEvent(
      command.refused, payload: refused, subject: nil, origin: origin, cause: cause, ordinal: 0, outcomeOf: "a-1", now: now)
    #expect(event.type == "application.refused")
    let data = try #require(try JSONDocument(event.body).root["data"])
    #expect(data["command"]?.string == "application.submit")
    #expect(data["reasons"]?.elements.first?["message"]?["kk"]?.string == "Аз")
    #expect(try ContractDecoder.decode(Refused.self, from: data).get() == refused)
  }

  @Test func codesOfRejectionAreTheWordsOfTheContract() {
    let words = ["malformed", "unknown-type", "schema", "too-large", "id-reused", "wrong-region", "unrouted", "not-allowed"]
    #expect(RejectionCode.allCases.map(\.rawValue) == words)
  }
}
