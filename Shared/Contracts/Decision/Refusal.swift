package import Programme

/// One way in which a rule says no: a stable word for programs, and what people read and are to do.
///
/// Each service has the table of its own in extensions, by section of the rulebook.
package struct Refusal: Sendable {
  package let code: String
  package let message: LocalizedText
  /// Whether the same command may succeed later under a new id.
  package let isRetryable: Bool

  package init(_ code: String, kk: String, ru: String, isRetryable: Bool = false) {
    self.code = code
    message = LocalizedText(kk: kk, ru: ru)
    self.isRetryable = isRetryable
  }

  /// The reason on the wire; `field` is a JSON pointer into the whole message.
  package func at(_ field: String? = nil) -> Reason {
    Reason(code: code, field: field, message: message, retryable: isRetryable ? true : nil)
  }

  /// Another service has not told it yet; send the command again later, with a new id (CONTRACTS, Outcomes).
  package static func notYetKnown(_ what: LocalizedText) -> Refusal {
    Refusal(
      "not-yet-known", kk: "Әзірге мәлімет жоқ: \(what.kk). Кейінірек қайта жіберіңіз.",
      ru: "Пока нет сведений: \(what.ru). Отправьте ещё раз позже.", isRetryable: true)
  }

  /// A field that must not be blank, named by its label.
  package static func required(_ label: LocalizedText) -> Refusal {
    Refusal("required", kk: "«\(label.kk)» өрісі бос. Оны толтырыңыз.", ru: "Поле «\(label.ru)» не заполнено. Заполните его.")
  }
}

extension Decision {
  package static func refused(_ refusal: Refusal, at field: String? = nil) -> Self { .refused(refusal.at(field)) }
}
