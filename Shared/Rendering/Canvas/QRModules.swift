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
