/// An incremental update being written (ISO 32000-1 §7.5.6).
struct PDFUpdate {
  let start: Int
  private(set) var bytes: [UInt8] = []
  private var offsets: [(number: Int, offset: Int)] = []

  /// To stand behind that many bytes.
  init(start: Int) { self.start = start }

  mutating func add(_ text: String) { bytes += text.utf8 }

  /// An object whose body is given.
  mutating func object(_ number: Int, _ body: String) {
    offsets.append((number, start + bytes.count))
    add("\(number) 0 obj\n\(body)\nendobj\n")
  }

  /// Objects that stand in a block, ready to be copied.
  mutating func objects(_ block: PDFBlock) {
    for (number, offset) in block.offsets { offsets.append((number, start + bytes.count + offset)) }
    bytes += block.bytes
  }

  /// The table of its objects; `size` is the first number that is free after it.
  mutating func finish(_ trailer: PDFTrailer, size: Int) {
    let table = start + bytes.count
    add("xref\n")
    for (number, offset) in offsets.sorted(by: { $0.number < $1.number }) {
      let digits = String(offset)
      add("\(number) 1\n\(String(repeating: "0", count: 10 - digits.count) + digits) 00000 n \n")
    }
    add("trailer\n<< /Size \(size) /Root \(trailer.root) 0 R /Info \(trailer.info) 0 R /Prev \(trailer.table) >>\n")
    add("startxref\n\(table)\n%%EOF\n")
  }
}

/// Whole objects, one behind the other.
struct PDFBlock: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [(number: Int, offset: Int)] = []

  mutating func append(_ number: Int, _ object: some Sequence<UInt8>) {
    offsets.append((number, bytes.count))
    bytes += object
  }
}
