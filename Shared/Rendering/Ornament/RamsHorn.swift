internal import CPango

/// Қошқар мүйіз, the ram's horns of Kazakh felt and carving: a stem that parts into two curls.
///
/// Drawn as a band of even width with round ends, as it is cut from felt, in a frame where the stem begins at the origin and grows upwards
/// to a height of 1.
enum RamsHorn {
  /// One pair of horns.
  static func pair(on canvas: borrowing Canvas, _ color: Color, stroke: Double = 0.17) {
    draw(canvas.context, color, stroke: stroke)
  }

  /// The same, to be painted many times.
  static func stamp(_ color: Color, stroke: Double) -> Stamp {
    Stamp(Box(x: -1, y: -1.05, width: 2, height: 1.2)) { draw($0, color, stroke: stroke) }
  }

  private static func draw(_ context: OpaquePointer, _ color: Color, stroke: Double) {
    cairo_set_source_rgb(context, color.red, color.green, color.blue)
    cairo_set_line_width(context, stroke)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    for side in [1.0, -1.0] {
      cairo_move_to(context, 0, 0)
      cairo_curve_to(context, 0, -0.30, 0, -0.42, side * 0.04, -0.55)
      cairo_curve_to(context, side * 0.14, -1.02, side * 0.86, -1.00, side * 0.84, -0.50)
      cairo_curve_to(context, side * 0.83, -0.14, side * 0.36, -0.16, side * 0.39, -0.47)
      cairo_curve_to(context, side * 0.41, -0.62, side * 0.60, -0.62, side * 0.61, -0.50)
    }
    cairo_stroke(context)
  }

  /// Төрт құлақ: four pairs around a diamond, for a corner.
  static func rosette(on canvas: borrowing Canvas, _ color: Color, accent: Color, stroke: Double = 0.15) {
    let horns = stamp(color, stroke: stroke)
    for quarter in 0..<4 {
      canvas.at(Point(x: 0, y: 0), turned: Double(quarter) * .pi / 2) {
        canvas.at(Point(x: 0, y: -0.22)) { horns.paint(on: canvas) }
      }
    }
    canvas.diamond(Point(x: 0, y: 0), radius: 0.24, accent)
  }
}
