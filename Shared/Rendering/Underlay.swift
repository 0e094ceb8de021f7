/// What many pages have in common, drawn once and put under each of them as a drawing of its own (a form, ISO 32000-1 §8.10).
///
/// Its objects have numbers that no page of ours comes near, so that they are the same bytes in every document.
struct Underlay: Sendable {
  private static let base = 1000

  private let block: PDFBlock
  /// The drawing.
  private let form: Int
  /// The first number that is free behind it.
  private let size: Int

  /// Takes the page of a document of one page.
  init(_ pdf: PDF) throws(RenderingError) {
    let objects = try PDFObjects(pdf.bytes)
    let page = try objects.page()
    let frame = try objects.frame()
    var block = PDFBlock()
    // Cairo turns the page's axes and leaves them so: what it draws is put between q and Q.
    block.append(Self.base, "\(Self.base) 0 obj\n\(Self.stream("q /Underlay Do Q q"))\nendobj\n".utf8)
    for number in 1..<objects.trailer.size where !frame.contains(number) {
      var head = try objects.head(number)
      if number == page.contents { head = try Self.form(head, of: page) }
      block.append(Self.base + number, "\(Self.base + number) 0 obj\n\(Self.renumbered(head))".utf8 + (try objects.tail(number)))
    }
    self.block = block
    form = Self.base + page.contents
    size = Self.base + objects.trailer.size
  }

  /// The dictionary of the page's drawing, as that of a form.
  private static func form(_ contents: String, of page: PDFObjects.Page) throws(RenderingError) -> String {
    guard contents.hasPrefix("<<"), let key = page.entries.firstRange(of: "/MediaBox "),
      let end = page.entries[key.upperBound...].firstRange(of: "]")
    else { throw .unexpectedStructure("no box of the page") }
    let box = page.entries[key.upperBound..<end.upperBound]
    return "<< /Type /XObject /Subtype /Form /BBox \(box) /Resources \(page.resources) 0 R" + contents.dropFirst(2)
  }

  /// Every reference, to where the object is now.
  private static func renumbered(_ head: String) -> String {
    head.replacing(/(\d+) 0 R\b/) { match in "\(base + (Int(match.1) ?? 0)) 0 R" }
  }

  /// The document with this under its page, and over it a drawing in the operators of PDF: an incremental update, so the page itself stays as
  /// it was drawn.
  func put(under page: PDF, over drawing: String) throws(RenderingError) -> PDF {
    let objects = try PDFObjects(page.bytes)
    let over = Self.base - 1
    guard objects.trailer.size <= over else { throw .unexpectedStructure("more than \(over) objects on a page") }
    let drawn = try objects.page()
    let resources = try objects.head(drawn.resources)
    var update = PDFUpdate(start: page.bytes.count)
    update.objects(block)
    update.object(over, Self.stream("Q \(drawing)"))
    update.object(
      drawn.number,
      drawn.entries.replacingFirst(
        "/Contents \(drawn.contents) 0 R", by: "/Contents [ \(Self.base) 0 R \(drawn.contents) 0 R \(over) 0 R ]"))
    update.object(drawn.resources, Self.adding("/Underlay \(form) 0 R", to: resources))
    update.finish(objects.trailer, size: size)
    return PDF(bytes: page.bytes + update.bytes, pages: page.pages)
  }

  private static func adding(_ form: String, to resources: String) -> String {
    if resources.contains("/XObject << ") { return resources.replacingFirst("/XObject << ", by: "/XObject << \(form) ") }
    return "<< /XObject << \(form) >>" + resources.dropFirst(2)
  }

  private static func stream(_ content: String) -> String { "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream" }
}

extension String {
  fileprivate func replacingFirst(_ part: String, by other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
