/// A file carried inside a PDF, put there by an incremental update (ISO 32000-1 §7.5.6): the bytes before it stay as they were.
///
/// So what is attached may hold the hash of the page that it is attached to, and anyone can take both apart again. Any reader shows the file as an
/// attachment.
package enum PDFAttachment {
  /// The first line of the update; what stands before it is the page.
  private static let mark = "%Saruar attachment\n"

  /// The page with the file attached: a function of its arguments.
  ///
  /// Fails where the bytes are not a PDF as Cairo writes it: one table of objects, and the catalogue an object of its own.
  package static func attach(_ content: String, named name: String, type: String, to page: [UInt8]) throws(RenderingError) -> [UInt8] {
    let trailer = try Trailer(of: page)
    let catalogue = try trailer.catalogue(in: page)
    var update = Update(start: page.count)
    update.add(mark)
    let (file, spec) = (trailer.size, trailer.size + 1)
    update.object(
      file,
      """
      << /Type /EmbeddedFile /Subtype /\(type.replacing("/", with: "#2F")) /Length \(content.utf8.count) \
      /Params << /Size \(content.utf8.count) >> >>
      stream
      \(content)
      endstream
      """)
    update.object(
      spec, "<< /Type /Filespec /F (\(name)) /UF (\(name)) /EF << /F \(file) 0 R /UF \(file) 0 R >> /AFRelationship /Data >>")
    update.object(
      trailer.root, "<< \(catalogue) /Names << /EmbeddedFiles << /Names [(\(name)) \(spec) 0 R] >> >> /AF [\(spec) 0 R] >>")
    update.finish(trailer)
    return page + update.bytes
  }

  /// Takes the update off again; nil where there is none.
  package static func detach(from bytes: [UInt8]) -> (page: [UInt8], content: String)? {
    guard let start = bytes.lastRange(of: Array(mark.utf8)) else { return nil }
    let update = bytes[start.upperBound...]
    guard let open = update.firstRange(of: Array("stream\n".utf8)),
      let close = update[open.upperBound...].firstRange(of: Array("\nendstream".utf8))
    else { return nil }
    return (Array(bytes[..<start.lowerBound]), String(decoding: update[open.upperBound..<close.lowerBound], as: UTF8.self))
  }
}

/// What the end of a PDF says of its objects.
private struct Trailer {
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
    guard let end = page.lastRange(of: Array("startxref\n".utf8)), let table = Int(page.line(at: end.upperBound)),
      let trailer = page.lastRange(of: Array("trailer\n".utf8)), trailer.upperBound <= end.lowerBound, page.indices.contains(table),
      page[table...].starts(with: "xref\n".utf8)
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
    guard let start = page.lastRange(of: Array("\n\(root) 0 obj\n<<".utf8)),
      let end = page[start.upperBound...].firstRange(of: Array(">>\nendobj".utf8))
    else { throw .unexpectedStructure("no catalogue") }
    let entries = String(decoding: page[start.upperBound..<end.lowerBound], as: UTF8.self)
    return entries.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// An incremental update being written.
private struct Update {
  let start: Int
  private(set) var bytes: [UInt8] = []
  private var offsets: [(number: Int, offset: Int)] = []

  init(start: Int) { self.start = start }

  mutating func add(_ text: String) { bytes += Array(text.utf8) }

  mutating func object(_ number: Int, _ body: String) {
    offsets.append((number, start + bytes.count))
    add("\(number) 0 obj\n\(body)\nendobj\n")
  }

  mutating func finish(_ trailer: Trailer) {
    let table = start + bytes.count
    add("xref\n")
    for (number, offset) in offsets.sorted(by: { $0.number < $1.number }) {
      let digits = String(offset)
      add("\(number) 1\n\(String(repeating: "0", count: 10 - digits.count) + digits) 00000 n \n")
    }
    add("trailer\n<< /Size \(trailer.size + 2) /Root \(trailer.root) 0 R /Info \(trailer.info) 0 R /Prev \(trailer.table) >>\n")
    add("startxref\n\(table)\n%%EOF\n")
  }
}

extension [UInt8] {
  fileprivate func line(at start: Int) -> String { String(decoding: self[start...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }

  fileprivate func lastRange(of pattern: [UInt8]) -> Range<Int>? {
    guard count >= pattern.count else { return nil }
    for start in stride(from: count - pattern.count, through: 0, by: -1) where self[start] == pattern[0] {
      if self[start..<start + pattern.count].elementsEqual(pattern) { return start..<start + pattern.count }
    }
    return nil
  }
}
