/// A list as one sequence of bytes: each part preceded by its length in eight bytes; an absent part differs from an empty one.
///
/// Never a joined string: `ab` + `c` and `a` + `bc` are different things (TRAPS, Scoring).
package struct FramedParts {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(256) }

  /// Begins a new list in the same memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  package mutating func append(_ part: [UInt8]?) {
    append(length: part.map { UInt64($0.count) })
    if let part { bytes.append(contentsOf: part) }
  }

  package mutating func append(_ text: String?) {
    append(length: text.map { UInt64($0.utf8.count) })
    if var text { text.withUTF8 { bytes.append(contentsOf: $0) } }
  }

  /// Eight bytes, the highest first.
  package mutating func append(_ number: Int) {
    append(length: 8)
    withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(length: UInt64?) {
    withUnsafeBytes(of: (length ?? .max).bigEndian) { bytes.append(contentsOf: $0) }
  }
}
