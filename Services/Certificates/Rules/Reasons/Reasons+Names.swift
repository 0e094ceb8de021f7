internal import Contracts
internal import Programme

extension Reasons {
  /// A name that may stand on a certificate: there, not endless, and without look-alike letters of another script (CONTRACTS).
  mutating func check(name: String, at field: String) {
    require(name, LocalizedText(kk: "ТАӘ", ru: "ФИО"), at: field)
    expect(name.count <= Self.nameLimit, .nameTooLong(limit: Self.nameLimit), at: field)
    if let word = MixedScript.firstMixedWord(in: name) { add(.mixedScript(word), at: field) }
  }

  private static let nameLimit = 300
}
