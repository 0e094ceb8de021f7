/// What the end of a PDF says of its objects.
struct PDFTrailer {
  /// The first object number that is free.
  let size: Int
  let root: Int
  let info: Int
  /// Where the table of objects stands.
  let table: Int

  /// No page has near as many.
  private static let mostObjects = 10_000_000

  init(of page: [UInt8]) throws(RenderingError) {
    // The page may be anybody's: whoever verifies a file puts it together again.
    guard let end = page.lastRange(of: "startxref\n"), let table = Int(page.line(at: end.upperBound)),
      let trailer = page.lastRange(of: "trailer\n"), trailer.upperBound <= end.lowerBound,
      page.indices.contains(table), page[table...].starts(with: "xref\n".utf8)
    else { throw .unexpectedStructure("no table of objects at its end") }
    let words = String(decoding: page[trailer.upperBound..<end.lowerBound], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    func number(_ key: Substring) -> Int? {
      words.firstIndex(of: key).flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
    }
    guard let size = number("/Size"), let root = number("/Root"), let info = number("/Info"), 0..<Self.mostObjects ~= size else {
      throw .unexpectedStructure("its trailer names no size, root and info")
    }
    (self.size, self.root, self.info, self.table) = (size, root, info, table)
  }

  /// The entries of the catalogue.
  func catalogue(in page: [UInt8]) throws(RenderingError) -> String {
    guard let start = page.lastRange(of: "\n\(root) 0 obj\n<<"), let end = page.firstRange(of: ">>\nendobj", from: start.upperBound) else {
      throw .unexpectedStructure("no catalogue")
    }
    let entries = String(decoding: page[start.upperBound..<end.lowerBound], as: UTF8.self)
    return entries.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension [UInt8] {
  func line(at start: Int) -> String { String(decoding: self[start...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
}
