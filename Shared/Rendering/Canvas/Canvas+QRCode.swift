internal import CPango
internal import CQREncode

extension Canvas {
  /// A QR code as vector squares, correction level M, with the quiet zone of four modules inside the box.
  func qrCode(_ text: String, in box: Box, _ color: Color) throws(RenderingError) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { throw .tooLongForQR(text) }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let module = box.width / Double(width + 8)
    fill(box, .white)
    set(color)
    for row in 0..<width {
      for column in 0..<width where code.pointee.data[row * width + column] & 1 != 0 {
        cairo_rectangle(
          context, box.x + Double(column + 4) * module, box.y + Double(row + 4) * module, module, module)
      }
    }
    cairo_fill(context)
  }
}
