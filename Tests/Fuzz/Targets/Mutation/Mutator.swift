package import Programme

/// Changes good inputs into ones that nobody meant: the same seed, the same changes.
package struct Mutator {
  package var random: Seeded
  private let syntax: Syntax
  private let limit: Int

  package init(_ syntax: Syntax, random: Seeded, limit: Int) {
    self.syntax = syntax
    self.random = random
    self.limit = limit
  }

  /// One to four changes; `other` is a second good input, from which parts may be taken.
  package mutating func mutated(_ input: [UInt8], other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0..<(1 << Int.random(in: 0...2, using: &random)) {
      if syntax == .json, Int.random(in: 0..<3, using: &random) > 0, let changed = JSONMutation.changed(bytes, &random) {
        bytes = changed
      } else {
        change(&bytes, other)
      }
    }
    return bytes.count > limit ? Array(bytes.prefix(limit)) : bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = min(
      Int.random(in: 0..<4, using: &random) == 0 ? bytes.count / 2 : Int.random(in: 1...8, using: &random), bytes.count - place)
    let piece = place..<place + length
    switch Int.random(in: 0..<10, using: &random) {
    case 0: for at in piece { bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 1: for at in piece { bytes[at] = .random(in: 0...255, using: &random) }
    case 2: bytes.removeSubrange(piece)
    case 3: bytes.insert(contentsOf: bytes[piece], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5: bytes.insert(contentsOf: word(), at: place)
    case 6: bytes.replaceSubrange(piece, with: word())
    case 7: number(&bytes, at: place)
    case 8: repeated(&bytes, piece)
    default: splice(&bytes, other, at: place)
    }
  }

  private mutating func word() -> [UInt8] {
    (Words.of(syntax).randomElement(using: &random) ?? []) + (Int.random(in: 0..<8, using: &random) == 0 ? [0] : [])
  }

  /// A number on the edge of its type in place of what stands there, the first byte first.
  private mutating func number(_ bytes: inout [UInt8], at place: Int) {
    let width = [1, 2, 4, 8].randomElement(using: &random) ?? 1
    let edges: [UInt64] = [
      0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, .max >> 1, 1 << 63, .max, UInt64(bytes.count),
    ]
    let edge = edges.randomElement(using: &random) ?? 0
    let digits = (0..<width).map { UInt8(truncatingIfNeeded: edge >> UInt64(8 * (width - 1 - $0))) }
    bytes.replaceSubrange(place..<min(place + width, bytes.count), with: digits)
  }

  private mutating func repeated(_ bytes: inout [UInt8], _ piece: Range<Int>) {
    guard !piece.isEmpty else { return }
    let times = min(1 << Int.random(in: 1...12, using: &random), limit / piece.count)
    bytes.insert(contentsOf: Array(repeatElement(bytes[piece], count: times).joined()), at: piece.lowerBound)
  }

  private mutating func splice(_ bytes: inout [UInt8], _ other: [UInt8], at place: Int) {
    let from = Int.random(in: 0...other.count, using: &random)
    let to = Int.random(in: from...min(other.count, from + 4096), using: &random)
    bytes.replaceSubrange(place..<min(bytes.count, place + Int.random(in: 0...(to - from), using: &random)), with: other[from..<to])
  }
}
