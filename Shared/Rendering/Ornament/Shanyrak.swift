internal import CPango
internal import Foundation

/// Шаңырақ, the crown of the yurt: a ring, three bars crossing three, and the poles that go out from it like rays.
enum Shanyrak {
  static func draw(at center: Point, radius: Double, _ color: Color, rays: Color, on canvas: borrowing Canvas) {
    canvas.at(center, scale: radius) {
      ring(color, on: canvas)
      bars(color, on: canvas)
      poles(rays, on: canvas)
    }
  }

  private static func ring(_ color: Color, on canvas: borrowing Canvas) {
    canvas.circle(Point(x: 0, y: 0), radius: 0.68, color, width: 0.11)
    canvas.circle(Point(x: 0, y: 0), radius: 0.78, color, width: 0.025)
  }

  /// Күлдіреуіш: bars that bend away from the middle.
  private static func bars(_ color: Color, on canvas: borrowing Canvas) {
    for turn in [0.0, .pi / 2] {
      canvas.at(Point(x: 0, y: 0), turned: turn + .pi / 4) {
        canvas.set(color)
        cairo_set_line_width(canvas.context, 0.055)
        for bend in [-0.17, 0.0, 0.17] {
          let end = (0.67 * 0.67 - bend * bend).squareRoot()
          cairo_move_to(canvas.context, -end, bend)
          cairo_curve_to(canvas.context, -0.25, bend * 1.9, 0.25, bend * 1.9, end, bend)
        }
        cairo_stroke(canvas.context)
      }
    }
  }

  private static func poles(_ color: Color, on canvas: borrowing Canvas) {
    let count = 40
    canvas.set(color)
    cairo_set_line_cap(canvas.context, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_width(canvas.context, 0.04)
    for pole in 0..<count {
      let angle = Double(pole) * 2 * .pi / Double(count)
      let end = pole % 2 == 0 ? 1.0 : 0.95
      cairo_move_to(canvas.context, 0.86 * sin(angle), -0.86 * cos(angle))
      cairo_line_to(canvas.context, end * sin(angle), -end * cos(angle))
    }
    cairo_stroke(canvas.context)
  }
}
