import Contracts
import Support

/// Attributes of the envelope that are missing, wrong or of another place.
extension BadInputTable {
  static let attributes: [BadInput] = [
    BadInput("missing id", "schema", "/id") { $0["id"] = nil }.with { $0.messageID = $0.outcomeOf },
    BadInput("missing id everywhere", "schema", "/id") { $0["id"] = nil }.with { $0.outcomeOf = nil },
    BadInput("empty id", "schema", "/id", "1 to 128") { $0["id"] = "" }.with { $0.outcomeOf = nil },
    BadInput("long id", "schema", "/id", "1 to 128") { $0["id"] = .string(String(repeating: "i", count: 129)) }.with { $0.outcomeOf = nil },
    BadInput("id a number", "schema", "/id") { $0["id"] = 7 }.with { $0.outcomeOf = nil },
    BadInput("id with nul", "schema", "/id") { $0["id"] = "i\0d" }.with { $0.outcomeOf = nil },
    BadInput("id twice", "schema", "/id", nil, replacing: #"{"specversion""#, by: Array(#"{"id":"other","specversion""#.utf8))
      .with { $0.outcomeOf = nil },
    BadInput("missing source", "schema", "/source") { $0["source"] = nil },
    BadInput("source with blanks", "schema", "/source", "URI") { $0["source"] = "our web site" },
    BadInput("missing type", "schema", "/type") { $0["type"] = nil },
    BadInput("type a list", "schema", "/type") { $0["type"] = [] },
    BadInput("missing specversion", "schema", "/specversion") { $0["specversion"] = nil },
    BadInput("old specversion", "schema", "/specversion", "1.0") { $0["specversion"] = "0.3" },
    BadInput("missing region", "schema", "/region") { $0["region"] = nil },
    BadInput("missing data", "schema", "/data", "required") { $0["data"] = nil },
    BadInput("data content type", "schema", "/datacontenttype") { $0["datacontenttype"] = "text/xml" },
    BadInput("time in words", "schema", "/time") { $0["time"] = "yesterday" },
    BadInput("everything at once", "schema", "/data/team/1/role") {
      $0["time"] = "soon"
      $0[at: "/data/team/1/role"] = 5
    },
    BadInput("type of another vendor", "unknown-type", "/type", "kz.saruarlar.") { $0["type"] = "com.example.thing" },
    BadInput("unknown version", "unknown-type", "/type", "unknown version") { $0["type"] = "kz.saruarlar.application.submit.v2" },
    BadInput("unknown verb", "unknown-type", "/type", "not a type") { $0["type"] = "kz.saruarlar.application.frame.v1" },
    BadInput("command of another service", "unknown-type", "/type") { $0["type"] = "kz.saruarlar.ballot.cast.v1" },
    BadInput("an event as a command", "unknown-type", "/type") { $0["type"] = "kz.saruarlar.application.registered.v1" },
    BadInput("an order to the lane", "unknown-type", "/type") { $0["type"] = "kz.saruarlar.lane.discard.v1" },
    BadInput("a marker to the lane", "unknown-type", "/type") {
      $0["type"] = "kz.saruarlar.lane.marker.v1"
      $0["data"] = ["purpose": "contest-closes astana-2020", "season": "astana-2020", "instant": "2020-02-28T12:00:00Z"]
    },
  ]

  /// Right or wrong in themselves, and in the wrong place.
  static let places: [BadInput] = [
    BadInput("region other than the key", "wrong-region", "/region", "astana") { $0["region"] = "almaty" },
    BadInput("region unknown", "wrong-region", "/region", "astana") { $0["region"] = "mars" },
    BadInput("unknown noun", "unrouted", "/type", "astana.spaceship.launch") { $0["type"] = "kz.saruarlar.spaceship.launch.v1" }
      .with { $0.routingKey = "astana.spaceship.launch" },
    BadInput("key of a region that does not run", "unrouted", "/type", "almaty") { $0["region"] = "almaty" }
      .with { $0.routingKey = "almaty.application.submit" },
    BadInput("key of a region that is none", "unrouted", nil, "mars") { $0["region"] = "mars" }
      .with { $0.routingKey = "mars.application.submit" },
    BadInput("no key", "unrouted", nil, "<region>.<noun>.<verb>") { _ in }.with { $0.routingKey = "" },
    BadInput("long key", "unrouted", nil, "<region>.<noun>.<verb>") { _ in }
      .with { $0.routingKey = String(repeating: "k", count: 255) },
    BadInput(unreadable: "nonsense to nowhere", code: "unrouted", "<region>", Array("nonsense".utf8))
      .with { $0.routingKey = "no.such.thing" },
  ]
}
