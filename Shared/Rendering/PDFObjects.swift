/// The objects of a PDF of one page as Cairo writes it, before any update: one table, and nothing between the objects.
struct PDFObjects {
  let trailer: PDFTrailer
  private let bytes: [UInt8]
  /// By number; the first is none.
  private let starts: [Int]
  /// Where in the file something begins: the objects in their order, and the table behind the last.
  private let ends: [Int]

  init(_ bytes: [UInt8]) throws(RenderingError) {
    trailer = try PDFTrailer(of: bytes)
    let head = Array("xref\n0 \(trailer.size)\n".utf8)
    let entries = trailer.table + head.count
    guard bytes[trailer.table...].starts(with: head), entries + 20 * trailer.size <= bytes.count else {
      throw .unexpectedStructure("its table of objects is not in one piece")
    }
    // "0000045658 00000 n \n": twenty bytes each (§7.5.4).
    starts = (0..<trailer.size).map { number in
      let entry = entries + 20 * number
      return bytes[entry..<entry + 10].reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) }
    }
    ends = starts.dropFirst().sorted() + [trailer.table]
    self.bytes = bytes
  }

  /// The object's dictionary, or all of it where it is no stream: from `<<` to what stands before `stream` or `endobj`.
  func head(_ number: Int) throws(RenderingError) -> String {
    let object = try range(number)
    let stop = bytes.firstRange(of: "\nstream\n", from: object.lowerBound).map(\.lowerBound) ?? object.upperBound
    let text = String(decoding: bytes[object.lowerBound..<min(stop, object.upperBound)], as: UTF8.self)
    let title = "\(number) 0 obj\n"
    guard text.hasPrefix(title) else { throw .unexpectedStructure("no object \(number) where the table says") }
    let end = "\nendobj\n"
    return String(text.dropFirst(title.count).dropLast(text.hasSuffix(end) ? end.count : 0))
  }

  /// What follows the head: the stream, and the end of the object.
  func tail(_ number: Int) throws(RenderingError) -> ArraySlice<UInt8> {
    let object = try range(number)
    guard let stream = bytes.firstRange(of: "\nstream\n", from: object.lowerBound), stream.lowerBound < object.upperBound else {
      return ArraySlice("\nendobj\n".utf8)
    }
    return bytes[stream.lowerBound..<object.upperBound]
  }

  private func range(_ number: Int) throws(RenderingError) -> Range<Int> {
    guard starts.indices.contains(number), number > 0, let end = ends.first(where: { $0 > starts[number] }) else {
      throw .unexpectedStructure("no object \(number)")
    }
    return starts[number]..<end
  }

  /// The objects that are one page: itself, what draws it, and what it draws with.
  struct Page {
    let number, contents, resources: Int
    let entries: String
  }

  /// The only page.
  func page() throws(RenderingError) -> Page {
    let tree = try Self.reference("/Pages", in: try head(trailer.root))
    let number = try Self.reference("/Kids [", in: try head(tree))
    let entries = try head(number)
    return Page(
      number: number, contents: try Self.reference("/Contents", in: entries), resources: try Self.reference("/Resources", in: entries),
      entries: entries)
  }

  /// Numbers that are about the document and not on the page.
  func frame() throws(RenderingError) -> Set<Int> {
    let page = try page()
    return [trailer.root, trailer.info, try Self.reference("/Pages", in: try head(trailer.root)), page.number]
  }

  private static func reference(_ key: String, in text: String) throws(RenderingError) -> Int {
    guard let place = text.firstRange(of: key + " "), let number = Int(text[place.upperBound...].prefix { $0.isNumber }) else {
      throw .unexpectedStructure("no \(key)")
    }
    return number
  }
}
