/// Eight bytes judged at once, a bit per byte in its top position. Good are plain ASCII and pairs that begin with C3…DF: Latin letters with
/// marks, Cyrillic, and their neighbours. No branch depends on where letters and blanks alternate; that is what makes it fast.
struct EightBytes {
  /// The first bytes of pairs.
  private let leads: UInt64
  /// The lowest bit is right; a borrow may set wrong ones above it, which does no harm.
  private let bad: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ word: UInt64) {
    let high = word & Self.tops
    let second = (word << 1) & Self.tops
    let third = (word << 2) & Self.tops
    leads = high & second & ~third
    let continuations = high & ~second
    let lowBits = (word & (Self.ones &* 0x1F)) &+ (Self.ones &* 0x7D)  // top set from 3 on: C3…DF
    let quotes = word ^ (Self.ones &* 0x22)
    let backslashes = word ^ (Self.ones &* 0x5C)
    let controls = ((word &- (Self.ones &* 0x20)) | (word &+ Self.ones)) & ~word  // below 20, and 7F
    let special = ((quotes &- Self.ones) & ~quotes) | ((backslashes &- Self.ones) & ~backslashes) | controls
    bad = (special & Self.tops) | (high & second & third) | (leads & ~lowBits) | (continuations ^ (leads << 8))
  }

  var isGood: Bool { bad == 0 }
  var hasPairs: Bool { leads != 0 }

  /// Of a good word, the bytes without a pair that has only begun. Apart from `goodBytes` because the next load waits for it.
  var wholeBytes: Int { 8 &- Int(truncatingIfNeeded: leads >> 63) }

  /// Of a word with something else in it, how many bytes from the first on make whole good scalars.
  var goodBytes: Int {
    let count = bad.trailingZeroBitCount >> 3
    let pairIsBroken = count > 0 && (leads >> (UInt64(count) &* 8 &- 1)) & 1 == 1
    return pairIsBroken ? count &- 1 : count
  }

  func hasPairs(in count: Int) -> Bool { leads << UInt64(64 &- count &* 8) != 0 }
}
