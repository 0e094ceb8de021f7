internal import Contracts
internal import Programme

/// One way in which a rule says no: a stable word for programs, and what people read and are to do.
struct Refusal: Sendable {
  let code: String
  let message: LocalizedText
  /// Whether the same command may succeed later under a new id.
  let isRetryable: Bool

  init(_ code: String, kk: String, ru: String, isRetryable: Bool = false) {
    self.code = code
    message = LocalizedText(kk: kk, ru: ru)
    self.isRetryable = isRetryable
  }

  /// The reason on the wire; `field` is a JSON pointer into the whole message.
  func at(_ field: String? = nil) -> Reason {
    Reason(code: code, field: field, message: message, retryable: isRetryable ? true : nil)
  }
}

/// Reasons as they are found; all of them are told at once, and none is made before there is something to say.
struct Reasons {
  private(set) var list: [Reason] = []

  var isEmpty: Bool { list.isEmpty }

  mutating func add(_ refusal: @autoclosure () -> Refusal, at field: @autoclosure () -> String?) {
    list.append(refusal().at(field()))
  }

  /// Adds the reason unless the condition holds.
  mutating func expect(_ condition: Bool, _ refusal: @autoclosure () -> Refusal, at field: @autoclosure () -> String?) {
    if !condition { add(refusal(), at: field()) }
  }

  mutating func require(_ text: String, _ label: @autoclosure () -> LocalizedText, at field: @autoclosure () -> String) {
    expect(!text.isBlank, .required(label()), at: field())
  }
}

extension Decision<SettlementFact> {
  static func refused(_ refusal: Refusal, at field: String? = nil) -> Self { .refused(refusal.at(field)) }
}
