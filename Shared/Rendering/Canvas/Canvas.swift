internal import CPango
internal import Programme

/// A PDF being drawn, page by page, into memory.
///
/// One thread uses it. What Cairo complains of is kept by Cairo and thrown by `finish`.
struct Canvas: ~Copyable {
  let context: OpaquePointer
  let layouts: OpaquePointer
  let page: Box
  private let surface: OpaquePointer
  private let sink: Sink
  private var pages = 1

  init(_ paper: Paper) throws(RenderingError) {
    try PrintFonts.all().use()
    page = paper.box
    sink = Sink()
    let write: cairo_write_func_t = { sink, bytes, count in
      Unmanaged<Sink>.fromOpaque(sink!).takeUnretainedValue().bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
    surface = cairo_pdf_surface_create_for_stream(write, Unmanaged.passUnretained(sink).toOpaque(), page.width, page.height)
    context = cairo_create(surface)
    layouts = pango_cairo_create_context(context)
    Self.prepare(layouts)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layouts))
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Print metrics: no hinting, so that a line is as long on paper as it was measured.
  private static func prepare(_ layouts: OpaquePointer) {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(layouts, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(layouts, 72)
    pango_context_set_round_glyph_positions(layouts, 0)
  }

  /// Title, author, and the document's own date: without one Cairo would take the clock's, and no two renderings would be alike.
  func describe(title: String, author: String, subject: String, date: Instant, creator: String = "Saruar") {
    let date = Instant(secondsSince1970: date.secondsSince1970).rfc3339
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, creator)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date)
  }

  mutating func startPage() {
    cairo_show_page(context)
    pages += 1
  }

  var pageNumber: Int { pages }

  consuming func finish() throws(RenderingError) -> PDF {
    cairo_show_page(context)
    cairo_surface_finish(surface)
    for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
    StampedResources.blankRepetitions(in: &sink.bytes)
    return PDF(bytes: sink.bytes, pages: pages)
  }
}

/// Where Cairo writes.
private final class Sink {
  var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 17) }
}
