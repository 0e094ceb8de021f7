/// The walk through one string: finds its end, proves its UTF-8, and sees escapes and what we refuse.
///
/// Most bytes of a message are Kazakh and Russian text: that and ASCII go sixteen bytes at a time, the end of a text in eights, anything
/// else scalar by scalar.
struct StringScan {
  var at: Int
  var escaped = false
  var nonASCII = false
  var nul = false
  var control = false
  var surrogate = false

  init(at: Int) {
    self.at = at
  }

  var hasProblems: Bool { nul || control || surrogate }

  /// Leaves `at` on the closing quotation mark.
  mutating func run(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    while true {
      skipPlain(text)
      guard at < text.count else { throw .truncated(offset: text.count) }
      let byte = text[at]
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") {
        try escape(text)
      } else if byte >= 0x80 {
        try multibyte(text, lead: byte)
      } else if byte < 0x20 {
        throw .syntax(offset: at, expected: "an escape instead of a raw control character")
      } else {
        control = control || byte == 0x7F
        at += 1
      }
    }
  }

  /// Goes over good text and stops at the first scalar that needs a closer look, or close to it.
  private mutating func skipPlain(_ text: Span<UInt8>) {
    skipBlocks(text.bytes)
    let last = text.count &- 8
    while at <= last {
      let word = EightBytes(UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)))
      if word.isGood {
        nonASCII = nonASCII || word.hasPairs
        at &+= word.wholeBytes
      } else {
        let good = word.goodBytes
        nonASCII = nonASCII || word.hasPairs(in: good)
        at &+= good
        return
      }
    }
  }

  /// Goes over blocks of sixteen bytes in which all is good.
  private mutating func skipBlocks(_ text: RawSpan) {
    let last = text.byteCount &- SixteenBytes.count
    var seen = SixteenBytes.Lanes()
    var next = at
    while next <= last {
      let block = SixteenBytes(text, at: next)
      guard block.isGood else { break }
      seen |= block.bytes
      next &+= SixteenBytes.count
    }
    guard next > at else { return }
    nonASCII = nonASCII || SixteenBytes.hasHigh(seen)
    // A pair that has only begun is left to who looks closer.
    at = SixteenBytes.isLead(text.unsafeLoad(fromByteOffset: next &- 1, as: UInt8.self)) ? next &- 1 : next
  }
}
