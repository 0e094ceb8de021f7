package import Contracts

/// Where Foundation's reader and ours differ on purpose.
package enum Lenience {
  /// Our limits are none of theirs, and neither is our spelling.
  static func isTheirs(_ bytes: [UInt8], _ error: JSONSyntaxError) -> Bool {
    switch error {
    case .tooDeep, .tooLarge: true
    default: isSpelling(bytes, error)
    }
  }

  /// Foundation takes a byte order mark, UTF-16 and UTF-32, and a comma in front of a closing bracket; we take none of them.
  package static func isSpelling(_ bytes: [UInt8], _ error: JSONSyntaxError) -> Bool {
    if case .syntax(let offset, _) = error, bytes.indices.contains(offset), "]}".utf8.contains(bytes[offset]),
      bytes[..<offset].last(where: { $0 > 0x20 }) == UInt8(ascii: ",")
    {
      return true
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(4).contains(0)
  }

  /// Foundation of Swift 6.3 traps on 513 brackets that are opened and never closed.
  static func mayTrap(_ bytes: [UInt8]) -> Bool {
    bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } > 500
  }

  /// Foundation refuses a number too small for a double; we take it for 0, as ECMAScript and Python do.
  package static func hasUnderflow(_ node: JSONNode) -> Bool {
    switch node.kind {
    case .number: node.double == 0 && node.raw.prefix { $0 | 0x20 != UInt8(ascii: "e") }.contains { 0x31...0x39 ~= $0 }
    case .array: node.elements.contains(where: hasUnderflow)
    case .object: node.members.contains { hasUnderflow($0.value) }
    default: false
    }
  }
}
