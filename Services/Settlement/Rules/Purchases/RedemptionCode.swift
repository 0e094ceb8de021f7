internal import Contracts
internal import Programme

/// The code that the buyer shows and the seller sends in (rulebook 6.4).
///
/// 50 bits of a keyed hash over region and purchase: nobody can compute it from what is public, and it need not be kept anywhere.
struct RedemptionCode: Equatable {
  private let value: UInt64
  private static let digits = 10

  init(of purchase: Identifier, in region: Region, _ secrets: any SettlementSecrets) {
    let hash = secrets.keyedHash(ContentHash.sha256(texts: ["redemption", region.rawValue, purchase.value]))
    value = hash.prefix(7).reduce(0) { $0 << 8 | UInt64($1) } >> 6
  }

  /// As somebody typed it.
  init?(_ text: String) {
    guard let value = Crockford.value(text, digits: Self.digits) else { return nil }
    self.value = value
  }

  var text: String { Crockford.text(value, digits: Self.digits, group: 5) }
}
