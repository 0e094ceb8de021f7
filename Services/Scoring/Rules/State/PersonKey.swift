package import Contracts
internal import Programme

/// Somebody with a name: people of a message in their several forms.
protocol Named {
  var person: Identifier? { get }
  var fullName: String { get }
}

extension Person: Named {}
extension ProjectPerson: Named {}
extension Signatory: Named {}
extension Juror: Named {}

extension Named {
  /// Whether both are the same human: by id where both have one, else by folded full name (CONTRACTS, "People").
  ///
  /// The name alone is enough where an id is missing: a conflict of interest that is suspected wrongly costs one substitution, one that is
  /// overlooked costs the protocol.
  func isSame(as other: some Named) -> Bool {
    if let person, let theirs = other.person { return person == theirs }
    let name = FoldedName(fullName)
    return !name.isEmpty && name == FoldedName(other.fullName)
  }
}

/// The key by which a person is found in the store (CONTRACTS, "People"): the id, else folded full name with birth date or e-mail.
///
/// Parts are framed as `<bytes>:<part>`, so that no two people share a key by chance; the key is stored, its form may never change.
package enum PersonKey {
  package static func of(_ person: Person) -> String {
    if let id = person.person { return framed("person", id.value) }
    let name = FoldedName(person.fullName).key
    if let birthDate = person.birthDate { return framed("born", name, birthDate.iso) }
    return framed("mail", name, person.email?.lowercased() ?? "")
  }

  private static func framed(_ kind: String, _ parts: String...) -> String {
    var key = kind
    for part in parts { key += " \(part.utf8.count):\(part)" }
    return key
  }
}
