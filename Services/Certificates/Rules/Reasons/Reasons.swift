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
  func at(_ field: String) -> Reason {
    Reason(code: code, field: field, message: message, retryable: isRetryable ? true : nil)
  }
}

/// Reasons as they are found; all of them are told at once.
struct Reasons {
  private(set) var list: [Reason] = []

  var isEmpty: Bool { list.isEmpty }

  mutating func add(_ refusal: Refusal, at field: String) { list.append(refusal.at(field)) }

  /// Adds the reason unless the condition holds.
  mutating func expect(_ condition: Bool, _ refusal: @autoclosure () -> Refusal, at field: String) {
    if !condition { add(refusal(), at: field) }
  }

  mutating func require(_ text: String?, _ label: LocalizedText, at field: String) {
    expect(text.map { !$0.isBlank } ?? false, .required(label), at: field)
  }

  /// A name that may stand on a certificate: there, not endless, and without look-alike letters of another script (CONTRACTS).
  mutating func check(name: String, at field: String) {
    require(name, LocalizedText(kk: "ТАӘ", ru: "ФИО"), at: field)
    expect(name.count <= Self.nameLimit, .nameTooLong(limit: Self.nameLimit), at: field)
    if let word = MixedScript.firstMixedWord(in: name) { add(.mixedScript(word), at: field) }
  }

  private static let nameLimit = 300
}

extension Decision<CertificatesFact> {
  static func refused(_ refusal: Refusal, at field: String) -> Self { .refused(refusal.at(field)) }
}
