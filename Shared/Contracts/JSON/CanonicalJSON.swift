/// The canonical form of a value, RFC 8785: members in the order of their names, no space, one spelling of each text and number.
///
/// Two messages with the same meaning have the same canonical bytes, so anybody can recompute the hash on a receipt. Keep one writer per lane:
/// its buffer is used again. Not thread-safe.
package struct CanonicalJSON {
  package private(set) var bytes: [UInt8] = []
  /// The members of the objects that are being written, innermost last: tape places of keys.
  private var keys: [Int] = []

  package init() {}

  /// The canonical bytes of one node.
  package static func bytes(of node: JSONNode) -> [UInt8] {
    var canonical = CanonicalJSON()
    canonical.write(node)
    return canonical.bytes
  }

  /// Replaces `bytes` by the canonical form of a node; its document must have no problems, or the form is of what was put in their place.
  package mutating func write(_ node: JSONNode) {
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(node.range.count)
    value(node.document, at: node.index)
  }

  /// Recursion is bounded by the parser's depth limit.
  private mutating func value(_ document: JSONDocument, at place: Int) {
    let entry = document.tape[place]
    switch entry.kind {
    case .string, .key: string(document, entry)
    case .number: number(document, entry)
    case .null, .true, .false: append(document, entry.range)
    case .array: array(document, at: place)
    case .object: object(document, at: place)
    }
  }

  private mutating func string(_ document: JSONDocument, _ entry: JSONEntry) {
    if entry.flags.contains(.escaped) { return JSONText.append(quoted: document.text(of: entry), to: &bytes) }
    // Without escapes the received spelling is the canonical one, quotation marks included.
    append(document, Int(entry.start) - 1..<Int(entry.end) + 1)
  }

  private mutating func append(_ document: JSONDocument, _ range: Range<Int>) {
    document.withBytes(range) { bytes.append(contentsOf: $0) }
  }

  private mutating func number(_ document: JSONDocument, _ entry: JSONEntry) {
    if !entry.flags.contains(.fraction), entry.end - entry.start < 16, let whole = document.int(of: entry) {
      return JSONText.append(whole, to: &bytes)
    }
    let number = document.double(of: entry)
    JSONText.append(number.isFinite ? number : 0, to: &bytes)
  }

  private mutating func array(_ document: JSONDocument, at place: Int) {
    bytes.append(UInt8(ascii: "["))
    let end = Int(document.tape[place].link)
    var element = place + 1
    while element < end {
      if element > place + 1 { bytes.append(UInt8(ascii: ",")) }
      value(document, at: element)
      element = document.next(after: element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func object(_ document: JSONDocument, at place: Int) {
    bytes.append(UInt8(ascii: "{"))
    let first = keys.count
    gatherKeys(document, at: place)
    sortKeys(from: first, document)
    for position in first..<keys.count {
      if position > first { bytes.append(UInt8(ascii: ",")) }
      string(document, document.tape[keys[position]])
      bytes.append(UInt8(ascii: ":"))
      value(document, at: keys[position] + 1)
    }
    keys.removeSubrange(first...)
    bytes.append(UInt8(ascii: "}"))
  }

  /// In place: a sorted slice of the list would be a copy of it.
  private mutating func sortKeys(from first: Int, _ document: JSONDocument) {
    keys.withUnsafeMutableBufferPointer { keys in
      var members = UnsafeMutableBufferPointer(rebasing: keys[first...])
      members.sort { document.keyPrecedes($0, $1) }
    }
  }

  private mutating func gatherKeys(_ document: JSONDocument, at place: Int) {
    let end = Int(document.tape[place].link)
    var key = place + 1
    while key < end {
      keys.append(key)
      key = document.next(after: key + 1)
    }
  }
}

extension JSONDocument {
  /// The order of RFC 8785 §3.2.3: by UTF-16 code units, which for ASCII is the order of the bytes.
  fileprivate func keyPrecedes(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (tape[left], tape[right])
    if left.flags.isEmpty, right.flags.isEmpty {
      return withBytes(left.range) { left in withBytes(right.range) { left.lexicographicallyPrecedes($0) } }
    }
    return text(of: left).utf16.lexicographicallyPrecedes(text(of: right).utf16)
  }
}
