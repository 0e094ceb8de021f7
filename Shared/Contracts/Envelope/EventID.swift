/// The id of an event that we produce: a UUID (version 8, RFC 9562) made of the SHA-256 of its cause and its place among that cause's events.
///
/// A redelivery produces the same ids.
enum EventID {
  static func of(_ origin: Origin, _ cause: Cause, _ ordinal: Int) -> String {
    var hash = ContentHash.sha256(texts: [origin.consumer, cause.source, cause.id, String(ordinal)])
    hash[6] = hash[6] & 0x0F | 0x80
    hash[8] = hash[8] & 0x3F | 0x80
    return text(of: hash)
  }

  /// Four groups of digits after the first eight, by hyphens.
  private static func text(of hash: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for index in 0..<16 {
        if index == 4 || index == 6 || index == 8 || index == 10 {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        text[place] = JSONText.hexDigit(hash[index] >> 4)
        text[place + 1] = JSONText.hexDigit(hash[index] & 15)
        place += 2
      }
      return place
    }
  }
}
