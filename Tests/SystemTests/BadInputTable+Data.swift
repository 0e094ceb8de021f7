import Contracts
import Support

/// Data of the wrong shape, odd properties, and odd but good content.
extension BadInputTable {
  static let data: [BadInput] = [
    BadInput("data an array", "schema", "/data", "object") { $0["data"] = [] },
    BadInput("data a string", "schema", "/data", "object") { $0["data"] = "all of it" },
    BadInput("data null", "schema", "/data") { $0["data"] = JSONValue.null },
    BadInput("data empty", "schema", "/data/season") { $0["data"] = [:] },
    BadInput("team a string", "schema", "/data/team") { $0[at: "/data/team"] = "Асан, Үсен" },
    BadInput("team of strings", "schema", "/data/team/0") { $0[at: "/data/team"] = ["Асан", "Үсен"] },
    BadInput("numbers as text", "schema", "/data/documents/0/bytes", "number") { $0[at: "/data/documents/0/bytes"] = "120331" },
    BadInput("text as a number", "schema", "/data/applicant/birthDate", "text") { $0[at: "/data/applicant/birthDate"] = 19_900_517 },
    BadInput("consent as text", "schema", "/data/dataConsent") { $0[at: "/data/dataConsent"] = "yes" },
    BadInput("fifty one people", "schema", "/data/team", "50") {
      let member = $0[at: "/data/team/0"] ?? .null
      $0[at: "/data/team"] = .array(Array(repeating: member, count: 51))
    },
    BadInput("a text too long", "schema", "/data/purpose", "8000") {
      $0[at: "/data/purpose"] = .string(String(repeating: "ә", count: 8001))
    },
    BadInput("no hash", "schema", "/data/documents/0/sha256", "64") { $0[at: "/data/documents/0/sha256"] = "abc" },
    BadInput("no season by that name", "", "/data/season") { $0[at: "/data/season"] = "astana-1999" }
      .with { $0.answer = "application.refused unknown-season" },
    BadInput("mixed script name", "", "/data/applicant/fullName", "Cерік") { $0[at: "/data/applicant/fullName"] = "Cерік Асанұлы" }
      .with { $0.answer = "application.refused mixed-script" },
  ]

  static let properties: [BadInput] = [
    BadInput("content type", "malformed", nil, "application/json") { _ in }.with { input in
      input.contentType = "text/plain"
      input.outcomeOf = nil
    },
    BadInput("content type with a message id", "malformed", nil, "application/json") { _ in }.with { input in
      input.contentType = "application/octet-stream"
      input.messageID = input.outcomeOf
    },
    BadInput(good: "content type with parameters").with { $0.contentType = "Application/JSON; charset=utf-8" },
    BadInput(good: "no content type").with { $0.contentType = nil },
    BadInput(good: "correlation that is no text").with { $0.correlationID = Array(repeating: 0xFF, count: 255) },
    BadInput(good: "longest correlation").with { $0.correlationID = Array(String(repeating: "ә", count: 127).utf8) },
    BadInput(good: "headers of every type").with { $0.hasHeaders = true },
    BadInput(good: "another message id").with { $0.messageID = "something else" },
    BadInput(good: "priority and expiration").with { ($0.priority, $0.expiration) = (255, 600_000) },
  ]

  static let odd: [BadInput] = [
    BadInput(good: "three hundred letters") { $0[at: "/data/project/name"] = .string(String(repeating: "Ғ", count: 300)) },
    BadInput(good: "a text just long enough") { $0[at: "/data/purpose"] = .string(String(repeating: "ә", count: 8000)) },
    BadInput(good: "emoji") { $0[at: "/data/project/name"] = "👩🏽‍🌾 Жасыл қала 🇰🇿" },
    BadInput(good: "right to left") { $0[at: "/data/project/name"] = "مشروع שלום \u{202E}кері" },
    BadInput(good: "unknown fields are kept") { $0[at: "/data/favouriteColour"] = ["deep": [1, .null, .number(0.5)]] },
    BadInput(good: "tabs and line breaks") { $0[at: "/data/purpose"] = "бір\tекі\r\nүш" },
    BadInput(good: "id of 128 letters") { $0["id"] = .string(String(repeating: "ұ", count: 128)) }
      .with { $0.outcomeOf = String(repeating: "ұ", count: 128) },
  ]
}
