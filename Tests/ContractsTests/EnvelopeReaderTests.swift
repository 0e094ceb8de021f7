import Contracts
import Programme
import Testing

@Suite struct EnvelopeReaderTests {
  private static let good = #"""
    {"specversion":"1.0","id":"a-1","source":"https://learnopen.kz/accelerator","type":"kz.saruarlar.note.take.v1","subject":"open-english",
     "time":"2020-02-03T09:00:00Z","datacontenttype":"application/json","region":"astana","correlationid":"c-1",
     "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","data":{"text":"Жоба","stars":3}}
    """#

  private struct NoteTake: Command {
    static let type: MessageType = "note.take"
    static let summary = "Takes a note."
    var text: String
    var stars: WholeNumber<1, 5>
  }

  private func read(
    _ body: [UInt8], key: String = "astana.note.take", contentType: String? = nil, region: Region? = .astana
  ) -> Result<Envelope, Unreadable> {
    var reader = EnvelopeReader(region: region, types: [NoteTake.self])
    return reader.read(body, routingKey: key, contentType: contentType)
  }

  private func with(_ name: String, _ json: String?) throws -> [UInt8] {
    var message = JSONValue(try JSONDocument(Array(Self.good.utf8)).root)
    message[name] = try json.map { JSONValue(try JSONDocument(Array($0.utf8)).root) }
    return message.compactBytes
  }

  private func refusal(_ result: Result<Envelope, Unreadable>) throws -> Unreadable {
    guard case .failure(let unreadable) = result else { throw Taken() }
    return unreadable
  }

  private struct Taken: Error {}

  @Test func theAttributesAndTheDataOfAGoodMessageAreRead() throws {
    let envelope = try read(Array(Self.good.utf8)).get()
    #expect(envelope.id == "a-1")
    #expect(envelope.source == "https://learnopen.kz/accelerator")
    #expect(envelope.type == NoteTake.type)
    #expect(envelope.subject == "open-english")
    #expect(envelope.time?.rfc3339 == "2020-02-03T09:00:00Z")
    #expect(envelope.region == .astana)
    #expect(envelope.correlationid == "c-1")
    #expect(envelope.traceparent?.hasPrefix("00-0af7") == true)
    #expect(String(decoding: envelope.content, as: UTF8.self) == #"{"text":"Жоба","stars":3}"#)
    #expect(envelope.contentHash == ContentHash.sha256(Array(#"{"stars":3,"text":"Жоба"}"#.utf8)))
    #expect(try envelope.decode(NoteTake.self).get().stars == 3)
  }

  @Test(arguments: [
    nil, "", "application/cloudevents+json", "application/json", "Application/JSON; charset=utf-8", "application/cloudevents+json;v=1",
  ])
  func contentTypesOfTheContractAreTaken(contentType: String?) throws {
    #expect(throws: Never.self) { try read(Array(Self.good.utf8), contentType: contentType).get() }
  }

  @Test(arguments: ["text/plain", "application/xml", "application/cloudevents-batch+json", "json"])
  func otherContentTypesAreMalformed(contentType: String) throws {
    let refused = try refusal(read(Array(Self.good.utf8), contentType: contentType)).rejected
    #expect(refused.code == .malformed)
    #expect(refused.errors.first?.problem.contains("content type") == true)
  }

  @Test(arguments: ["", "hello", "[]", "\"text\"", "{\"id\":\"a-1\"", "{\"id\":\"\u{0}\"}"])
  func whatIsNoJSONObjectIsMalformedAndNothingInItIsBelieved(body: String) throws {
    let unreadable = try refusal(read(Array(body.utf8)))
    #expect(unreadable.rejected.code == .malformed)
    #expect(unreadable.rejected.errors.map(\.pointer) == [""])
    #expect(unreadable.id == nil)
    #expect(unreadable.bodyHash == ContentHash.sha256(Array(body.utf8)))
  }

  @Test func hugeAndDeepBodiesAreRefused() throws {
    #expect(try refusal(read([UInt8](repeating: 0x20, count: 10_000_000))).rejected.code == .tooLarge)
    let deep = #"{"data":"# + String(repeating: "[", count: 20_000)
    #expect(try refusal(read(Array(deep.utf8))).rejected.code == .malformed)
  }

  @Test(
    arguments: [
      ("specversion", nil, "schema"), ("specversion", #""0.3""#, "schema"), ("id", nil, "schema"), ("id", "7", "schema"),
      ("id", #""""#, "schema"),
      ("source", nil, "schema"), ("source", #""""#, "schema"), ("source", #""a b""#, "schema"), ("source", #""https://a/%zz""#, "schema"),
      ("type", nil, "schema"), ("type", "1", "schema"), ("type", #""kz.saruarlar.note.take.v2""#, "unknown-type"),
      ("type", #""kz.saruarlar.note.burn.v1""#, "unknown-type"), ("type", #""com.example.thing""#, "unknown-type"),
      ("region", nil, "schema"),
      ("region", #""almaty""#, "wrong-region"), ("region", #""mars""#, "wrong-region"), ("time", #""yesterday""#, "schema"),
      ("time", "0", "schema"),
      ("datacontenttype", #""text/xml""#, "schema"), ("subject", "{}", "schema"), ("data", nil, "schema"),
    ] as [(String, String?, String)])
  func aWrongAttributeIsToldAtItsPlace(name: String, json: String?, code: String) throws {
    let rejected = try refusal(read(with(name, json))).rejected
    #expect(rejected.code.rawValue == code)
    #expect(Set(rejected.errors.map(\.pointer)) == ["/\(name)"])
  }

  @Test func anIdOfOneHundredAndTwentyEightCharactersIsTheLongest() throws {
    #expect(throws: Never.self) { try read(with("id", "\"\(String(repeating: "ж", count: 128))\"")).get() }
    #expect(throws: Unreadable.self) { try read(with("id", "\"\(String(repeating: "ж", count: 129))\"")).get() }
  }

  @Test func anUnknownVersionIsToldTheKnownOne() throws {
    let problem = try refusal(read(with("type", #""kz.saruarlar.note.take.v2""#))).rejected.errors.first?.problem
    #expect(problem?.contains("kz.saruarlar.note.take.v1") == true)
  }

  @Test func theRegionMustBeThatOfTheKeyAndOfTheLane() throws {
    let body = Array(Self.good.utf8)
    #expect(try refusal(read(body, key: "almaty.note.take")).rejected.code == .wrongRegion)
    #expect(try refusal(read(body, key: "almaty.note.take", region: .almaty)).rejected.code == .wrongRegion)
    #expect(throws: Never.self) { try read(body, key: "whatever", region: nil).get() }
  }

  @Test func problemsOfEnvelopeTextAndDataAreToldTogether() throws {
    let body =
      #"{"specversion":"1.0","id":"x","source":"s","type":"kz.saruarlar.note.take.v1","region":"astana","time":5,"data":{"text":"\u0000","stars":9}}"#
    let unreadable = try refusal(read(Array(body.utf8)))
    #expect(Set(unreadable.rejected.errors.map(\.pointer)) == ["/time", "/data/text", "/data/stars"])
    #expect(unreadable.rejected.code == .invalid)
    #expect(unreadable.id == "x")
    #expect(unreadable.source == "s")
    #expect(unreadable.type == NoteTake.type)
  }

  @Test func anIdThatStandsTwiceIsNoId() throws {
    let unreadable = try refusal(read(Array(#"{"id":"x","source":"s","id":"y"}"#.utf8)))
    #expect(unreadable.id == nil)
    #expect(unreadable.source == "s")
  }

  @Test func timeAndTraceDoNotChangeTheFingerprintButContentDoes() throws {
    let first = try read(Array(Self.good.utf8)).get()
    func fingerprint(_ name: String, _ json: String?) throws -> [UInt8] { try read(with(name, json)).get().fingerprint }
    #expect(try fingerprint("time", nil) == first.fingerprint)
    #expect(try fingerprint("traceparent", nil) == first.fingerprint)
    #expect(try fingerprint("data", #"{ "stars": 3.0, "text": "\u0416оба" }"#) == first.fingerprint)
    #expect(try fingerprint("subject", nil) != first.fingerprint)
    #expect(try fingerprint("data", #"{"text":"Жоба","stars":4}"#) != first.fingerprint)
    #expect(try fingerprint("data", #"{"text":"Жоба","stars":3,"extra":null}"#) != first.fingerprint)
  }

  @Test func aReaderUsedAgainReadsEachMessageForItself() throws {
    var reader = EnvelopeReader(region: .astana, types: [NoteTake.self])
    for number in 1...5 {
      let body = try with("data", #"{"text":"\#(number)","stars":\#(number)}"#)
      let envelope = try reader.read(body, routingKey: "astana.note.take", contentType: nil).get()
      #expect(try envelope.decode(NoteTake.self).get().text == String(number))
      reader.recycle(envelope)
      #expect(throws: Unreadable.self) { try reader.read([0x7B], routingKey: "", contentType: nil).get() }
    }
  }

  @Test(.enabled(if: SchemaValidator.isAvailable))
  func theSchemaOfTheWholeMessageFindsTheSameAttributesWrong() throws {
    let wrong: [(String, String?)] = [
      ("specversion", nil), ("specversion", #""0.3""#), ("id", nil), ("id", #""""#), ("source", #""a b""#), ("source", #""https://a/%zz""#),
      ("source", nil),
      ("type", #""kz.saruarlar.note.take.v2""#), ("region", #""mars""#), ("time", #""yesterday""#), ("datacontenttype", #""text/xml""#),
      ("subject", "{}"), ("data", nil),
    ]
    let bodies = try [Array(Self.good.utf8)] + wrong.map { try with($0.0, $0.1) }
    let schema = JSONSchema.message(NoteTake.type, payload: NoteTake.self)
    let found = try SchemaValidator.problems(schema, bodies.map { JSONValue(try JSONDocument($0).root) })
    #expect(found == [[]] + wrong.map { ["/\($0.0)"] })
  }
}
