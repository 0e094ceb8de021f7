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
    let trailer = try PDFTrailer(of: page)
    let catalogue = try trailer.catalogue(in: page)
    var update = PDFUpdate(start: page.count)
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
    update.finish(trailer, size: trailer.size + 2)
    return page + update.bytes
  }

  /// Takes the update off again; nil where there is none.
  package static func detach(from bytes: [UInt8]) -> (page: [UInt8], content: String)? {
    guard let start = bytes.lastRange(of: mark) else { return nil }
    let update = bytes[start.upperBound...]
    guard let open = update.firstRange(of: Array("stream\n".utf8)),
      let close = update[open.upperBound...].firstRange(of: Array("\nendstream".utf8))
    else { return nil }
    return (Array(bytes[..<start.lowerBound]), String(decoding: update[open.upperBound..<close.lowerBound], as: UTF8.self))
  }
}
