internal import CQREncode

/// The dark modules of a QR code, correction level M, as rectangles in units of a module.
struct QRModules {
  /// Modules in a row, without the quiet zone.
  let width: Int
  /// They do not overlap; dark modules beside and below each other are one as far as they are a rectangle.
  let rectangles: [Rectangle]

  struct Rectangle {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  init(_ text: String) throws(RenderingError) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { throw .tooLongForQR(text) }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let data = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    var (done, open): ([Rectangle], [Rectangle]) = ([], [])
    for row in 0..<width {
      var grown: [Rectangle] = []
      for columns in Self.runs(data[row * width..<(row + 1) * width]) {
        let above = open.firstIndex { $0.columns == columns }
        grown.append(Rectangle(columns: columns, rows: (above.map { open.remove(at: $0).rows.lowerBound } ?? row)..<row + 1))
      }
      done += open
      open = grown
    }
    (self.width, rectangles) = (width, done + open)
  }

  /// The operators that draw it, with the quiet zone of four modules inside the box, on a page of that height.
  ///
  /// Two hundred rectangles in whole numbers are written so in no time; Cairo spends a sixth of a certificate's on them.
  func operators(in box: Box, _ color: Color, pageHeight: Double) -> String {
    let module = box.width / Double(width + 8)
    let fills = rectangles.map { "\($0.columns.lowerBound + 4) \($0.rows.lowerBound + 4) \($0.columns.count) \($0.rows.count) re" }
    func number(_ value: Double) -> String { "\((value * 1e5).rounded() / 1e5)" }
    let ink = [color.red, color.green, color.blue].map(number).joined(separator: " ")
    return "q \(ink) rg \(number(module)) 0 0 \(number(-module)) \(number(box.x)) \(number(pageHeight - box.y)) cm\n"
      + fills.joined(separator: "\n") + "\nf Q"
  }

  /// The dark stretches of a row.
  private static func runs(_ row: Slice<UnsafeBufferPointer<UInt8>>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (column, module) in row.enumerated() where module & 1 != 0 {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
