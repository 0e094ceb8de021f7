package import Contracts
package import Programme

/// What makes a letter one letter: region, key, recipient and channel, hashed (rulebook 3.10).
///
/// It follows from the request alone, so a request that comes again finds the letter, and the same letter sent again has the same `Message-ID`.
package struct LetterID: Sendable, Hashable, Comparable {
  /// 32 hex digits.
  package let value: String

  package init(of request: NotificationRequested, in region: Region) {
    self.init(key: request.key, recipient: request.recipient, channel: request.channel, in: region)
  }

  package init(key: Identifier, recipient: Person, channel: NotificationChannel, in region: Region) {
    let hash = ContentHash.sha256(texts: [region.rawValue, key.value, Self.identity(of: recipient), channel.rawValue])
    value = String(Digest(bytes: hash).value.prefix(32))
  }

  /// Reads back what was stored.
  package init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return nil }
    value = text
  }

  package func messageID(in region: Region) -> Identifier { Identifier(stringLiteral: "\(value)@\(region.rawValue).saruarlar.kz") }

  package static func < (left: LetterID, right: LetterID) -> Bool { left.value < right.value }

  /// Who somebody is: the producer's id of the person, or name with e-mail or birth date (CONTRACTS, People).
  package static func identity(of person: Person) -> String {
    if let id = person.person { return "person \(id.value)" }
    let name = FoldedName(person.fullName).key
    return "name \(name) " + (person.email?.lowercased() ?? person.birthDate?.iso ?? "")
  }
}
