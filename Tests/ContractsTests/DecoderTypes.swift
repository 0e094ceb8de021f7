import Contracts
import Programme

/// A message that has a field of every kind a contract may have.
struct EverythingRecord: Command, Equatable {
  static let type: MessageType = "everything.record"
  static let summary = "Records one field of every kind."

  struct Part: Codable, Equatable, Sendable {
    var name: String
    var mark: Mark?
  }

  var text: String
  var short: ShortText
  var key: Identifier
  var digest: Digest
  var link: Link
  var whole: Int
  var wide: Int64
  var real: Double
  var flag: Bool
  var round: Round
  var instant: Instant
  var date: LocalDate
  var local: LocalDateTime
  var direction: Direction
  var title: LocalizedText
  var person: Person
  var part: Part
  var parts: AtMost<3, Part>
  var words: [String]
  var principles: [Principle]
  var marks: WordMap<DefenceCriterion, Mark>
  var overrides: [String: Int]
  var anything: AnyJSON
  var maybeText: String?
  var maybeWhole: Int?
  var maybeFlag: Bool?
  var maybePart: Part?
  var maybeParts: [Part]?
  var maybeDate: LocalDate?
  var maybeDirection: Direction?

  static let good = #"""
    {"text":"Ашық «ағылшын»\n","short":"қысқа","key":"AST-2020-0001","digest":"\#(String(repeating: "0a", count: 32))","link":"https://a.kz/x",
     "whole":3.0,"wide":-9007199254740991,"real":2.5,"flag":true,"round":2,"instant":"2020-02-28T18:00:00+06:00","date":"2020-02-29",
     "local":"2020-02-28T18:00","direction":"ecology","title":{"kk":"Атауы","ru":"Название"},"person":{"fullName":"Әлия Қайрат","language":"kk"},
     "part":{"name":"a","mark":3},"parts":[{"name":"b"},{"name":"c","mark":null}],"words":["x","y"],"principles":["openness","evolution"],
     "marks":{"social-effect":1,"team-rating":3},"overrides":{"passMark":70,"ageMinimum":16},"anything":[1,{"z":null}],"unknown":{"kept":true}}
    """#

  static func decode(_ json: String) throws -> Result<EverythingRecord, SchemaProblems> {
    ContractDecoder.decode(Self.self, from: try JSONDocument(Array(json.utf8)).root)
  }

  /// The good record with one member put in, replaced, or (nil) left out.
  static func with(_ name: String, _ value: String?) throws -> String {
    var record = JSONValue(try JSONDocument(Array(good.utf8)).root)
    record[name] = try value.map { JSONValue(try JSONDocument(Array($0.utf8)).root) }
    return record.compact
  }

  /// Wrong in one place each: the member, its JSON (nil: left out), the pointer of the problem, a word of it, whether JSON Schema sees it too.
  static let mistakes: [Mistake] = [
    Mistake("text", nil, "/text", "required"), Mistake("text", "null", "/text", "text"), Mistake("text", "7", "/text", "text"),
    Mistake("text", "\"\(String(repeating: "Ж", count: 8001))\"", "/text", "8000"),
    Mistake("short", "\"\(String(repeating: "Ж", count: 301))\"", "/short", "300"),
    Mistake("key", "\"\"", "/key", "1 to 128"), Mistake("key", "\" a\"", "/key", "blanks"), Mistake("key", "\"a\\nb\"", "/key", "blanks"),
    Mistake("key", "\"\(String(repeating: "k", count: 129))\"", "/key", "128"), Mistake("digest", "\"00\"", "/digest", "64"),
    Mistake("digest", "\"\(String(repeating: "g", count: 64))\"", "/digest", "hexadecimal"), Mistake("link", "\"a.kz\"", "/link", "URI"),
    Mistake("link", "\"https://a b\"", "/link", "URI"), Mistake("whole", "3.5", "/whole", "whole"),
    Mistake("whole", "\"3\"", "/whole", "whole"),
    Mistake("whole", "9007199254740992", "/whole", "53"), Mistake("wide", "true", "/wide", "whole"),
    Mistake("real", "\"1\"", "/real", "number"),
    Mistake("flag", "1", "/flag", "true or false"), Mistake("flag", "null", "/flag", "true or false"),
    Mistake("round", "0", "/round", "from 1 to 2"), Mistake("round", "3", "/round", "from 1 to 2"),
    Mistake("round", "1.5", "/round", "from 1 to 2"),
    Mistake("instant", "\"2020-02-28\"", "/instant", "RFC 3339"), Mistake("date", "\"2021-02-29\"", "/date", "real date"),
    Mistake("date", "20200228", "/date", "real date"), Mistake("local", "\"2020-02-28T18:00Z\"", "/local", "without a zone"),
    Mistake("direction", "\"ekology\"", "/direction", #""tourism""#), Mistake("direction", "4", "/direction", #""ecology""#),
    Mistake("title", #"{"kk":"Атауы"}"#, "/title/ru", "required"), Mistake("title", "\"Атауы\"", "/title", "an object"),
    Mistake("person", #"{"fullName":"A","language":"en"}"#, "/person/language", #""kk", "ru""#),
    Mistake("person", nil, "/person", "required"),
    Mistake("part", "[]", "/part", "an object"), Mistake("part", #"{"name":"a","mark":4}"#, "/part/mark", "from 1 to 3"),
    Mistake("parts", #"[{"name":"a"},{"mark":1}]"#, "/parts/1/name", "required"), Mistake("parts", "{}", "/parts", "an array"),
    Mistake("parts", #"[{"name":"a"},{"name":"a"},{"name":"a"},{"name":"a"}]"#, "/parts", "at most 3"),
    Mistake("parts", "[null]", "/parts/0", "an object"), Mistake("words", #"["a",1]"#, "/words/1", "text"),
    Mistake("principles", #"["openness","closedness"]"#, "/principles/1", "openness"),
    Mistake("marks", #"{"social-effect":4}"#, "/marks/social-effect", "from 1 to 3"),
    Mistake("marks", #"{"beauty":1}"#, "/marks", "social-effect"),
    Mistake("marks", "[]", "/marks", "an object"), Mistake("overrides", #"{"passMark":"70"}"#, "/overrides/passMark", "whole"),
    Mistake("anything", nil, "/anything", "required"), Mistake("maybeText", "1", "/maybeText", "text"),
    Mistake("maybeWhole", "\"1\"", "/maybeWhole", "whole"), Mistake("maybeFlag", "0", "/maybeFlag", "true or false"),
    Mistake("maybePart", "{}", "/maybePart/name", "required"), Mistake("maybeParts", #"[{"name":1}]"#, "/maybeParts/0/name", "text"),
    Mistake("maybeDate", "\"\"", "/maybeDate", "real date"), Mistake("maybeDirection", "\"\"", "/maybeDirection", "tourism"),
  ]
}

struct Mistake: CustomStringConvertible {
  let member: String
  let json: String?
  let pointer: String
  let word: String

  init(_ member: String, _ json: String?, _ pointer: String, _ word: String) {
    self.member = member
    self.json = json
    self.pointer = pointer
    self.word = word
  }

  var description: String { "\(member): \(json?.prefix(60) ?? "absent")" }
}
