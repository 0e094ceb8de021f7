package import Contracts

/// The pseudonymous number of an account, `L-7K2Q-91XA-0B3D` (rulebook 6.7).
///
/// 60 bits of a keyed hash over region and owner: always the same for the same owner, and nobody without the key can tell whose it is or try
/// out people. The numbers below 16 are the ledger's own accounts, known to all.
package struct AccountNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let value: Int64

  package static let platform = AccountNumber(known: 1)
  package static let holds = AccountNumber(known: 2)
  package static let retired = AccountNumber(known: 3)

  private init(known value: Int64) { self.value = value }

  /// From the store; nil for what cannot be a number.
  package init?(value: Int64) {
    guard value > 0, value < Self.limit else { return nil }
    self.value = value
  }

  /// From a keyed hash of the owner.
  init(hash: [UInt8]) {
    let bits = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    value = max(Int64(bits >> 4), Self.firstOfOwners)
  }

  /// Reads the form that the public sees.
  package init?(_ text: String) {
    guard text.utf8.count == 16, text.hasPrefix("L-"), let bits = Crockford.value(text.dropFirst(2), digits: 12) else { return nil }
    self.init(value: Int64(bits))
  }

  package init?(_ identifier: Identifier) { self.init(identifier.value) }

  package var description: String { "L-" + Crockford.text(UInt64(value), digits: 12, group: 4) }
  package var identifier: Identifier { Identifier(stringLiteral: description) }

  /// Points there are in nobody's hands: not yet issued, held for a purchase, or out for good (rulebook 6.3).
  package var circulates: Bool { value >= Self.firstOfOwners }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  private static let firstOfOwners: Int64 = 16
  private static let limit: Int64 = 1 << 60
}
