internal import CPango
internal import CQREncode

extension Canvas {
  /// A QR code as vector squares, those side by side in one, correction level M, with the quiet zone of four modules inside the box.
  func qrCode(_ text: String, in box: Box, _ color: Color) throws(RenderingError) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { throw .tooLongForQR(text) }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let module = box.width / Double(width + 8)
    fill(box, .white)
    set(color)
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, code.pointee.data[row * width + column] & 1 != 0 { column += 1 }
        if column > start {
          cairo_rectangle(
            context, box.x + Double(start + 4) * module, box.y + Double(row + 4) * module, Double(column - start) * module, module)
        }
        column += 1
      }
    }
    cairo_fill(context)
  }
}
