package import Programme

extension ApplicationNumber: WireValue {
  package static var placeholder: ApplicationNumber {
    guard let number = ApplicationNumber(prefix: "NONE", sequence: 1) else { preconditionFailure("a number of ours does not parse") }
    return number
  }
  package static var expectation: String { "an application number such as \"AST-2020-0001\"" }
  package static var schema: JSONValue {
    ["type": "string", "maxLength": 48, "pattern": "^[A-Z0-9]+(-[A-Z0-9]+)*-([0-9]{4}|[1-9][0-9]{4,})$"]
  }
}
