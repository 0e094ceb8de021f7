internal import CPango

extension Canvas {
  /// A QR code as vector rectangles, with the quiet zone of four modules inside the box.
  ///
  /// Drawn in a frame whose unit is a module: whole numbers are written faster and shorter than fractions of a point.
  func qrCode(_ text: String, in box: Box, _ color: Color) throws(RenderingError) {
    let code = try QRModules(text)
    let width = Double(code.width + 8)
    let stamp = Stamp(Box(x: 0, y: 0, width: width, height: width)) { context in
      cairo_set_source_rgb(context, color.red, color.green, color.blue)
      for module in code.rectangles {
        cairo_rectangle(
          context, Double(module.columns.lowerBound + 4), Double(module.rows.lowerBound + 4), Double(module.columns.count),
          Double(module.rows.count))
      }
      cairo_fill(context)
    }
    fill(box, .white)
    at(Point(x: box.x, y: box.y), scale: box.width / width) { stamp.paint(on: self) }
  }
}
