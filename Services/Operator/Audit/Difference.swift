import Contracts

/// How two values that should be equal are told apart for people.
enum Difference {
  /// A value as text: an optional as what it holds, collections as JSON, since a dictionary has no order of its own.
  static func shown(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { shown($0.value) } ?? "nothing"
    case .collection, .dictionary, .set:
      guard let encodable = value as? any Encodable, let bytes = try? ContractEncoder.encode(encodable) else { return "\(value)" }
      return String(decoding: bytes, as: UTF8.self)
    default: return "\(value)"
    }
  }

  /// Equality of two values of which only their owner knows the type.
  static func areEqual(_ left: Any, _ right: Any) -> Bool {
    func compare<Value: Equatable>(_ left: Value) -> Bool { left == right as? Value }
    guard let left = left as? any Equatable else { return shown(left) == shown(right) }
    return compare(left)
  }

  /// Whether it is a structure whose members can be told apart, rather than a value with a text of its own.
  static func hasNamedParts(_ value: Any) -> Bool {
    Mirror(reflecting: value).displayStyle == .struct && !(value is any CustomStringConvertible)
  }

  /// At most some 60 characters of a text, around the place where it begins to differ from another.
  static func excerpt(_ text: String, unlike other: String) -> String {
    guard text.count > 60 else { return text }
    let common = zip(text, other).prefix { $0 == $1 }.count
    let start = max(0, min(common - 15, text.count - 58))
    let end = start + 58
    return (start > 0 ? "…" : "") + text.dropFirst(start).prefix(58) + (end < text.count ? "…" : "")
  }
}
