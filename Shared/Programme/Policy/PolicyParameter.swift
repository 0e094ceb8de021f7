/// One number of the policy as operators see it: its name, what it means, what it may be and where the rulebook speaks of it.
package struct PolicyParameter: Sendable {
  package let name: String
  package let allowed: ClosedRange<Int>
  /// The rule it belongs to, `1.5` for rulebook section 1, rule 5.
  package let rule: String
  package let unit: String
  /// One English sentence for help texts.
  package let meaning: String
  private let field: any WritableKeyPath<Policy, Int> & Sendable

  init(
    _ name: String, _ field: any WritableKeyPath<Policy, Int> & Sendable, _ allowed: ClosedRange<Int>, rule: String, unit: String,
    _ meaning: String
  ) {
    self.name = name
    self.field = field
    self.allowed = allowed
    self.rule = rule
    self.unit = unit
    self.meaning = meaning
  }

  /// The value of 2020.
  package var standard: Int { value(in: .standard) }

  package func value(in policy: Policy) -> Int {
    policy[keyPath: field]
  }

  package func set(_ value: Int, in policy: inout Policy) {
    policy[keyPath: field] = value
  }
}
