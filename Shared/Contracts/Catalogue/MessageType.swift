/// The name of a message, `<noun>.<verb>`; version 1 of it is the only one there is.
package struct MessageType: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// `application.submit`
  package let name: String
  /// `kz.saruarlar.application.submit.v1`, the `type` attribute of CloudEvents and AMQP.
  package let cloudEventsType: String

  /// Nil unless both words are lower-case letters, digits and hyphens, beginning with a letter.
  package init?(name: String) {
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    guard words.count == 2, words.allSatisfy(Self.isWord) else { return nil }
    self.name = name
    cloudEventsType = Self.prefix + name + Self.suffix
  }

  /// Reads the `type` attribute; nil for another vendor, shape or version.
  package init?(cloudEventsType: String) {
    guard cloudEventsType.hasPrefix(Self.prefix), cloudEventsType.hasSuffix(Self.suffix) else { return nil }
    self.init(name: String(cloudEventsType.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)))
  }

  /// Traps on what is no name: a literal is the programmer's.
  package init(stringLiteral name: String) {
    guard let type = MessageType(name: name) else { preconditionFailure("'\(name)' is no message type") }
    self = type
  }

  static let prefix = "kz.saruarlar."
  static let suffix = ".v1"

  private static func isWord(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
    return word.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "-")
    }
  }

  package var noun: String { String(name.prefix { $0 != "." }) }
  package var verb: String { String(name.drop { $0 != "." }.dropFirst()) }

  /// `astana.application.submit`
  package func routingKey(region: String) -> String { "\(region).\(name)" }

  /// The answer by which a rule says no to any command of this noun: `application.refused`.
  package var refused: MessageType { MessageType(stringLiteral: "\(noun).refused") }

  package var description: String { name }

  package static func == (left: MessageType, right: MessageType) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
