extension JSONParser {
  /// A string or key from its opening quotation mark to behind its closing one.
  mutating func string(_ text: Span<UInt8>, kind: JSONEntry.Kind) throws(JSONSyntaxError) {
    var scan = StringScan(at: at + 1)
    try scan.run(text)
    var flags: JSONEntry.Flags = []
    if scan.escaped { flags.insert(.escaped) }
    if scan.nonASCII { flags.insert(.nonASCII) }
    var entry = JSONEntry(start: UInt32(at + 1), end: UInt32(scan.at), kind: kind, flags: flags)
    if kind == .key { entry.link = keyHash(text, at + 1..<scan.at, escaped: scan.escaped) }
    if scan.hasProblems { note(scan) }
    tape.append(entry)
    at = scan.at + 1
  }

  private mutating func note(_ scan: StringScan) {
    if scan.nul { problems.add(.nul, at: tape.count) }
    if scan.control { problems.add(.control, at: tape.count) }
    if scan.surrogate { problems.add(.surrogate, at: tape.count) }
  }

  /// FNV-1a over the text of a key. Only a hint: equal hashes are followed by a comparison.
  private func keyHash(_ text: Span<UInt8>, _ range: Range<Int>, escaped: Bool) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    if escaped {
      let bytes = Array(range.map { text[$0] })
      for byte in JSONEscapes.resolved(bytes[...]) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    } else {
      for place in range { hash = (hash ^ UInt32(text[place])) &* 16_777_619 }
    }
    return hash
  }
}
