/// Sixteen bytes of a string judged at once, with the byte in front of each beside it.
///
/// Good are plain ASCII and pairs that begin with C3…DF, as for `EightBytes`. A pair may begin in one block and end in the next, so blocks
/// follow each other without regard to what is in them: no load waits for the judgement of the block before.
struct SixteenBytes {
  typealias Lanes = SIMD16<UInt8>

  static let count = 16

  let bytes: Lanes
  private let previous: Lanes

  /// The string's opening quotation mark at the latest stands in front of the block.
  @inline(__always)
  init(_ text: RawSpan, at place: Int) {
    bytes = text.unsafeLoadUnaligned(fromByteOffset: place, as: Lanes.self)
    previous = text.unsafeLoadUnaligned(fromByteOffset: place &- 1, as: Lanes.self)
  }

  @inline(__always)
  var isGood: Bool {
    let isContinuation = (bytes &- 0x80) .< each(0x40)
    let follows = previous .>= each(0xC0)
    let isLead = (bytes &- 0xC3) .< each(0x1D)
    let isPlain = (bytes &- 0x20) .< each(0x5F) .& bytes .!= each(0x22) .& bytes .!= each(0x5C)
    let good = (isPlain .| isLead) .& .!follows .| isContinuation .& follows
    return unsafeBitCast(good, to: SIMD2<UInt64>.self) == SIMD2(repeating: .max)
  }

  static func hasHigh(_ bytes: Lanes) -> Bool {
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0
  }

  static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC0 }
}

/// A vector of one byte: comparing with a vector is one instruction, comparing with a number is a loop.
@inline(__always)
private func each(_ byte: UInt8) -> SixteenBytes.Lanes { SixteenBytes.Lanes(repeating: byte) }
