internal import Programme

/// The `$defs` of one schema: structs and vocabularies that are used by name.
final class SchemaDefinitions {
  private(set) var members: [JSONValue.Member] = []
  private var known: [ObjectIdentifier: (reference: JSONValue, placeholder: Any)] = [:]

  /// The schema of a leaf: a vocabulary is worth a name, anything else stands where it is used.
  func refer(to leaf: any WireValue.Type) -> JSONValue {
    leaf is any VocabularyValue.Type ? refer(to: leaf) { (leaf.schema, leaf.placeholder) }.reference : leaf.schema
  }

  /// A reference to the type's definition, which is made at its first use. A type may not contain itself.
  func refer(
    to type: any Any.Type, _ describe: () throws -> (schema: JSONValue, placeholder: Any)
  ) rethrows -> (reference: JSONValue, placeholder: Any) {
    if let known = known[ObjectIdentifier(type)] { return known }
    let name = freeName(for: type)
    let place = members.count
    members.append(JSONValue.Member(name, .null))
    let (schema, placeholder) = try describe()
    members[place].value = schema
    let reference: JSONValue = ["$ref": .string("#/$defs/\(name)")]
    known[ObjectIdentifier(type)] = (reference, placeholder)
    return (reference, placeholder)
  }

  private func freeName(for type: any Any.Type) -> String {
    let plain = String("\(type)".prefix { $0.isLetter || $0.isNumber })
    var name = plain
    var number = 2
    while members.contains(where: { $0.name == name }) {
      name = "\(plain)\(number)"
      number += 1
    }
    return name
  }
}
