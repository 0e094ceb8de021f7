internal import Programme

/// What the examples share: times, numbers and hashes of the season of 2020 in Astana.
///
/// Everything here is a literal, so what does not parse is our mistake and traps.
enum Sample {
  static let openEnglish = number(17)
  static let seasonTitle = LocalizedText(
    kk: "Әлеуметтік жобалар акселераторы, Астана, 2020", ru: "Акселератор социальных проектов, Астана, 2020")

  static func number(_ sequence: Int) -> ApplicationNumber {
    sure(ApplicationNumber(prefix: "AST-2020", sequence: sequence))
  }

  static func instant(_ text: String) -> Instant { sure(Instant(rfc3339: text)) }
  static func local(_ text: String) -> LocalDateTime { sure(LocalDateTime(iso: text)) }
  static func day(_ text: String) -> LocalDate { sure(LocalDate(iso: text)) }
  static func period(_ from: String, _ to: String) -> Period { Period(from: day(from), to: day(to)) }
  static func interval(_ start: String, _ end: String) -> Interval { Interval(start: local(start), end: local(end)) }

  /// A digest that is recognised as made up: the number repeated.
  static func digest(_ number: UInt8) -> Digest { Digest(bytes: repeatElement(number, count: 32)) }

  static func reference(_ name: String, _ number: UInt8) -> DocumentReference {
    DocumentReference(
      location: sure(Link("https://files.example.kz/ast-2020-0017/\(name).pdf")), mediaType: "application/pdf", bytes: 120_331,
      sha256: digest(number))
  }

  private static func sure<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("an example of ours does not parse") }
    return value
  }
}
