/// A closed list of words that only messages use; the words of the rulebook with their labels are a `Vocabulary`.
package protocol CodeWord: WireValue, RawRepresentable, CaseIterable, Hashable where RawValue == String {}

extension CodeWord {
  package static var placeholder: Self { allCases[allCases.startIndex] }
  package static var expectation: String { "one of " + allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") }
  package static var schema: JSONValue { ["type": "string", "enum": .array(allCases.map { .string($0.rawValue) })] }
}
