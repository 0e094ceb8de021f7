package import Programme

/// Reasons as they are found; all of them are told at once (rulebook 1.3).
///
/// Costs nothing while all is well: neither the reason nor its pointer is made before there is something to say.
package struct Reasons: Sendable {
  package private(set) var list: [Reason] = []

  package init() {}

  package var isEmpty: Bool { list.isEmpty }

  package mutating func add(_ refusal: @autoclosure () -> Refusal, at field: @autoclosure () -> String?) {
    list.append(refusal().at(field()))
  }

  /// Adds the reason unless the condition holds.
  package mutating func expect(_ condition: Bool, _ refusal: @autoclosure () -> Refusal, at field: @autoclosure () -> String?) {
    if !condition { add(refusal(), at: field()) }
  }

  package mutating func require(_ text: String?, _ label: @autoclosure () -> LocalizedText, at field: @autoclosure () -> String) {
    expect(text.map { !$0.isBlank } ?? false, .required(label()), at: field())
  }
}
