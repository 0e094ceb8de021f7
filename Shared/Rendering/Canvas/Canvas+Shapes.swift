internal import CPango

/// Lines, boxes and circles.
extension Canvas {
  func fill(_ box: Box, _ color: Color) {
    set(color)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_fill(context)
  }

  func stroke(_ box: Box, _ color: Color, width: Double) {
    set(color)
    cairo_set_line_width(context, width)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_stroke(context)
  }

  func line(from start: Point, to end: Point, _ color: Color, width: Double) {
    set(color)
    cairo_set_line_width(context, width)
    cairo_move_to(context, start.x, start.y)
    cairo_line_to(context, end.x, end.y)
    cairo_stroke(context)
  }

  func circle(_ center: Point, radius: Double, _ color: Color, width: Double, dashes: [Double] = []) {
    saved {
      set(color)
      cairo_set_line_width(context, width)
      cairo_set_dash(context, dashes, Int32(dashes.count), 0)
      cairo_new_sub_path(context)
      cairo_arc(context, center.x, center.y, radius, 0, 2 * .pi)
      cairo_stroke(context)
    }
  }

  /// A square standing on its corner.
  func diamond(_ center: Point, radius: Double, _ color: Color) {
    set(color)
    cairo_move_to(context, center.x, center.y - radius)
    cairo_line_to(context, center.x + radius, center.y)
    cairo_line_to(context, center.x, center.y + radius)
    cairo_line_to(context, center.x - radius, center.y)
    cairo_close_path(context)
    cairo_fill(context)
  }

  func set(_ color: Color) { cairo_set_source_rgb(context, color.red, color.green, color.blue) }

  /// Draws with a changed state that is put back afterwards.
  func saved(_ body: () -> Void) {
    cairo_save(context)
    body()
    cairo_restore(context)
  }

  /// Draws in a frame of its own: origin moved, turned (radians, clockwise), scaled.
  func at(_ origin: Point, turned angle: Double = 0, scale: Double = 1, mirrored: Bool = false, _ body: () -> Void) {
    saved {
      cairo_translate(context, origin.x, origin.y)
      cairo_rotate(context, angle)
      cairo_scale(context, mirrored ? -scale : scale, scale)
      body()
    }
  }
}
