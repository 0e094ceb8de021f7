import Contracts
import Programme
import Testing

@Suite struct AttributeTextTests {
  @Test(arguments: [
    ("c-1", "c-1"), ("Ә–1 «»", "Ә–1 «»"), ("", nil), ("\0\u{1}\u{7F}\u{9F}", nil), ("a\0b\u{85}\n\u{81}c", "ab\u{85}\nc"),
    ("\u{A0}", "\u{A0}"),
  ])
  func onlyWhatReadersTakeIsTold(text: String, told: String?) {
    #expect(AttributeText.tellable(text) == told)
  }

  @Test(arguments: ["", "\0", "\u{1}", "\u{7F}\u{80}", "\r\n", "\u{1F468}\u{200D}", "\""])
  func whateverAProducerCallsItsMessageTheEventThatFollowsCanBeRead(text: String) throws {
    let cause = Cause(source: "urn:x", id: "1", correlationid: text, traceparent: text)
    let event = try OutgoingEvent(
      Rejected.type, payload: Rejected(.invalid, []), subject: nil, origin: Origin(.intake, region: "astana"), cause: cause, ordinal: 0,
      outcomeOf: nil, now: Instant(microseconds: 0))
    var reader = EnvelopeReader(region: .astana, types: [Rejected.self])
    let envelope = try reader.read(event.body, routingKey: event.routingKey, contentType: nil).get()
    #expect(envelope.correlationid == AttributeText.tellable(text))
  }
}
