import Contracts

/// What one wants to know of an event at a glance.
enum EventDetail {
  static func of(_ event: JSONValue) -> String {
    guard let data = event["data"] else { return "" }
    if let reasons = data["reasons"]?.elements {
      return reasons.compactMap { $0["code"]?.string ?? $0["text"]?.string }.joined(separator: ", ")
    }
    if let errors = data["errors"]?.elements {
      return ([data["code"]?.string] + errors.map { $0["problem"]?.string }).compactMap(\.self).joined(separator: "; ")
    }
    return names.compactMap { name in data[name].flatMap { plain($0) }.map { "\(name) \($0)" } }.joined(separator: ", ")
  }

  /// Members worth telling, in this order; an event has few of them.
  private static let names = [
    "revision", "version", "round", "start", "passed", "cause", "reason", "template", "sittingDate", "projectDocument", "taskId", "total",
    "order",
    "exit", "dueBy",
  ]

  private static func plain(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .bool(let flag): flag ? "yes" : "no"
    default: nil
    }
  }
}
