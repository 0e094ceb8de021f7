internal import CPango

/// A paragraph that is laid out and measured, and may be drawn.
struct TextBlock: ~Copyable {
  let width: Double
  let height: Double
  private let layout: OpaquePointer
  private let color: Color

  /// Breaks at words, and inside a word that is longer than a line, so nothing ever leaves the width.
  init(_ runs: [TextRun], _ style: TextStyle, width: Double, on canvas: borrowing Canvas) {
    layout = pango_layout_new(canvas.layouts)
    color = style.color
    let text = runs.map(\.text).joined()
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    let description = style.face.description(size: style.size)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_alignment(layout, style.alignment.pango)
    if style.leading != 1 { pango_layout_set_line_spacing(layout, Float(style.leading)) }
    let attributes = Self.attributes(runs, style)
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    self.width = Double(extents.width) / Double(PANGO_SCALE)
    height = Double(extents.height) / Double(PANGO_SCALE)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// No font but the pinned one may step in, and a name that is broken gets no hyphen it does not have.
  private static func attributes(_ runs: [TextRun], _ style: TextStyle) -> OpaquePointer {
    let list = pango_attr_list_new()!
    pango_attr_list_insert(list, pango_attr_fallback_new(0))
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(0))
    if style.tracking != 0 {
      pango_attr_list_insert(list, pango_attr_letter_spacing_new(Int32(style.tracking * Double(PANGO_SCALE))))
    }
    var place: UInt32 = 0
    for run in runs {
      let end = place + UInt32(run.text.utf8.count)
      if let face = run.face {
        let description = face.description(size: style.size)
        let attribute = pango_attr_font_desc_new(description)!
        pango_font_description_free(description)
        attribute.pointee.start_index = place
        attribute.pointee.end_index = end
        pango_attr_list_insert(list, attribute)
      }
      place = end
    }
    return list
  }

  var lines: Int { Int(pango_layout_get_line_count(layout)) }

  func draw(at origin: Point, on canvas: borrowing Canvas) {
    canvas.set(color)
    cairo_move_to(canvas.context, origin.x, origin.y)
    pango_cairo_show_layout(canvas.context, layout)
  }
}

extension TextStyle.Alignment {
  fileprivate var pango: PangoAlignment {
    switch self {
    case .left: PANGO_ALIGN_LEFT
    case .center: PANGO_ALIGN_CENTER
    case .right: PANGO_ALIGN_RIGHT
    }
  }
}

extension Canvas {
  /// Draws a paragraph from its upper left corner; returns its height.
  @discardableResult
  func text(_ runs: [TextRun], _ style: TextStyle, at origin: Point, width: Double) -> Double {
    let block = TextBlock(runs, style, width: width, on: self)
    block.draw(at: origin, on: self)
    return block.height
  }

  @discardableResult
  func text(_ text: String, _ style: TextStyle, at origin: Point, width: Double) -> Double {
    self.text([TextRun(text)], style, at: origin, width: width)
  }

  func height(of text: String, _ style: TextStyle, width: Double) -> Double {
    TextBlock([TextRun(text)], style, width: width, on: self).height
  }

  /// The paragraph at the largest size, not above the style's, at which it fits into the box; it never overflows.
  ///
  /// Halving the interval takes eight layouts at most; a text that fits at once takes one.
  func fitted(_ runs: [TextRun], _ style: TextStyle, width: Double, height: Double) -> TextBlock {
    let whole = TextBlock(runs, style, width: width, on: self)
    if whole.height <= height { return whole }
    var (small, large) = (1.0, style.size)
    for _ in 0..<7 {
      let middle = (small + large) / 2
      if TextBlock(runs, style.sized(middle), width: width, on: self).height <= height { small = middle } else { large = middle }
    }
    return TextBlock(runs, style.sized(small), width: width, on: self)
  }

  /// Draws a fitted paragraph in the middle of the box's height.
  func fitted(_ runs: [TextRun], _ style: TextStyle, in box: Box) {
    let block = fitted(runs, style, width: box.width, height: box.height)
    block.draw(at: Point(x: box.x, y: box.y + (box.height - block.height) / 2), on: self)
  }
}
