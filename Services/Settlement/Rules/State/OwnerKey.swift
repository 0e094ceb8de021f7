package import Contracts
package import Programme

/// What tells one owner from another (CONTRACTS, "People"); stored as the hash of its length-prefixed parts, so it has one size and no names.
///
/// A person may have several: the producer's own id (with its source, for the id is the producer's), folded name with birth date, folded name
/// with e-mail. Whoever is found by one of them is the same person, and the others then lead there too. The form may never change.
package struct OwnerKey: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(stored bytes: [UInt8]) { self.bytes = bytes }

  private init(_ parts: String...) { bytes = ContentHash.sha256(texts: parts) }

  package static func project(_ number: ApplicationNumber) -> OwnerKey { OwnerKey("project", number.description) }

  static func outside(_ project: OutsideProject) -> OwnerKey {
    OwnerKey("outside-project", project.region?.rawValue ?? "", FoldedName(project.name).key)
  }

  static func business(_ business: Business) -> OwnerKey {
    if let number = business.registrationNumber { return OwnerKey("business", number.value) }
    return OwnerKey("business-name", FoldedName(business.name).key)
  }

  /// The surest first; empty where nothing tells the person from another.
  package static func of(_ person: Person, from source: String?) -> [OwnerKey] {
    var keys: [OwnerKey] = []
    if let id = person.person, let source { keys.append(OwnerKey("person", source, id.value)) }
    if person.birthDate == nil, person.email == nil { return keys }
    let name = FoldedName(person.fullName)
    guard !name.isEmpty else { return keys }
    if let birthDate = person.birthDate { keys.append(OwnerKey("born", name.key, birthDate.iso)) }
    if let email = person.email, !email.isBlank { keys.append(OwnerKey("mail", name.key, email.lowercased())) }
    return keys
  }
}
