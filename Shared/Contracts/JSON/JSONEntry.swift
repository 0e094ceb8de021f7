/// One token on the tape of a parsed document: 16 bytes, no references.
///
/// The tape lists tokens in the order of the text; in an object every value is preceded by the entry of its key. Offsets are 32-bit because a
/// body is at most 256 KiB; a document's parser refuses more than 2 GiB whatever its limit says.
struct JSONEntry: Sendable {
  enum Kind: UInt8 {
    case null, `false`, `true`, number, string, key, array, object
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A string with at least one escape; without it the bytes are the text.
    static let escaped = Flags(rawValue: 1)
    /// A string with at least one byte above 0x7F.
    static let nonASCII = Flags(rawValue: 2)
    /// A number with a point or an exponent.
    static let fraction = Flags(rawValue: 4)
  }

  /// The first byte; of strings and keys the one behind the quotation mark.
  var start: UInt32
  /// The byte behind the last; of strings and keys the closing quotation mark.
  var end: UInt32
  /// Containers: the place on the tape behind everything inside. Keys: a hash of the text, to tell duplicates apart quickly.
  var link: UInt32 = 0
  var kind: Kind
  var flags: Flags = []

  var range: Range<Int> { Int(start)..<Int(end) }
}
