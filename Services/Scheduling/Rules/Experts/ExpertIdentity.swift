package import Contracts
internal import Programme

/// How people are recognised as experts (CONTRACTS, "People").
///
/// An expert is named by the producer's own id of the person; without one, or where another person has that name already, by a hash of what
/// tells people apart: folded full name with birth date or e-mail, or the id with its source.
package enum ExpertIdentity {
  /// The names under which a person may be registered, the likelier first.
  package static func candidates(for person: Person, from source: String? = nil) -> [Identifier] {
    guard let id = person.person else {
      return [hashed("name", FoldedName(person.fullName).key, person.birthDate?.iso ?? person.email?.lowercased() ?? "")]
    }
    return source.map { [id, hashed("person", $0, id.value)] } ?? [id]
  }

  /// Length before each part, so that no two people share a text.
  private static func hashed(_ parts: String...) -> Identifier {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ")
    guard let name = Identifier("e-" + Digest(bytes: ContentHash.sha256(Array(text.utf8))).value.prefix(16)) else {
      preconditionFailure("a hash is short")
    }
    return name
  }

  /// Whether two messages mean the same person: by id where both have one, else by folded name.
  static func isSame(_ one: Person, _ other: Person) -> Bool {
    if let id = one.person, let otherID = other.person { return id == otherID }
    return FoldedName(one.fullName) == FoldedName(other.fullName)
  }
}

extension SchedulingState {
  /// The expert that a person is, if a registered one.
  func expert(_ person: Person) -> ExpertRow? {
    ExpertIdentity.candidates(for: person).lazy.compactMap { experts[$0] }.first { ExpertIdentity.isSame($0.person, person) }
  }
}
