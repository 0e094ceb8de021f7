/// The number of a registered application, `AST-2020-0001`: the season's prefix and its place in the season, from 1 without gaps (rulebook 1.4).
///
/// At least four digits, more when a season needs them. People write it down and type it, so it holds upper-case Latin letters, digits
/// and hyphens only.
package struct ApplicationNumber: Sendable, Hashable {
  package let prefix: String
  package let sequence: Int

  /// Nil if the prefix is not one (`isPrefix`) or the sequence is below 1.
  package init?(prefix: String, sequence: Int) {
    guard Self.isPrefix(prefix), sequence >= 1 else { return nil }
    self.prefix = prefix
    self.sequence = sequence
  }

  package init?(_ text: String) {
    guard let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let digits = text[text.utf8.index(after: hyphen)...]
    guard digits.utf8.count >= 4, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let sequence = Int(digits),
      digits.utf8.count == 4 || digits.utf8.first != UInt8(ascii: "0")
    else { return nil }
    self.init(prefix: String(text[..<hyphen]), sequence: sequence)
  }

  /// What a season's numbers begin with unless it says otherwise: `AST-2020`.
  package static func defaultPrefix(region: Region, year: Int) -> String {
    "\(region.numberPrefix)-\(year)"
  }

  /// 1 to 24 upper-case Latin letters and digits, in groups with single hyphens between them.
  package static func isPrefix(_ text: String) -> Bool {
    guard 1...24 ~= text.utf8.count else { return false }
    var afterHyphen = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A: afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }
}

extension ApplicationNumber: Codable, Comparable, CustomStringConvertible {
  package var description: String {
    var writer = DigitWriter()
    writer.put(sequence, digits: 4)
    return "\(prefix)-\(writer.text)"
  }

  package static func < (left: ApplicationNumber, right: ApplicationNumber) -> Bool {
    (left.prefix, left.sequence) < (right.prefix, right.sequence)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = ApplicationNumber(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an application number such as AST-2020-0001")
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
