package import Contracts
internal import Programme

/// Somebody with a name: people of a message in their several forms.
protocol Named {
  var person: Identifier? { get }
  var fullName: String { get }
  var email: String? { get }
  var birthDate: LocalDate? { get }
}

extension Person: Named {}
extension ProjectPerson: Named {}
extension Signatory: Named { var birthDate: LocalDate? { nil } }
extension Juror: Named { var birthDate: LocalDate? { nil } }

extension Named {
  /// Whether both are the same human: by id where both have one, else by folded full name unless birth date or e-mail tell them apart
  /// (CONTRACTS, "People").
  func isSame(as other: some Named) -> Bool {
    if let person, let theirs = other.person { return person == theirs }
    if let birthDate, let theirs = other.birthDate, birthDate != theirs { return false }
    if let email, let theirs = other.email, email.lowercased() != theirs.lowercased() { return false }
    return hasNameOf(other)
  }

  /// Whether both may be the same human, whatever else is told of them: a conflict of interest that is suspected wrongly costs one
  /// substitution, one that is overlooked costs the protocol.
  func mayBe(_ other: some Named) -> Bool {
    if let person, let theirs = other.person { return person == theirs }
    return hasNameOf(other)
  }

  private func hasNameOf(_ other: some Named) -> Bool {
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
