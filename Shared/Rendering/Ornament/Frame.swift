internal import CPango

/// The border of a certificate: horns interlocked between two lines, as on a syrmak, and a rosette in every corner.
struct Frame {
  /// Distance of the band from the edge of the paper; printers leave some millimetres blank.
  var margin = 21.0
  var band = 23.0

  func draw(on canvas: borrowing Canvas) {
    let outer = canvas.page.inset(by: margin)
    let inner = outer.inset(by: band)
    canvas.fill(outer, .cream)
    canvas.stroke(outer.inset(by: -3.5), .gold, width: 0.6)
    canvas.stroke(outer, .teal, width: 1.6)
    canvas.stroke(inner, .teal, width: 0.9)
    canvas.stroke(inner.inset(by: 3), .gold, width: 0.5)
    edges(outer, on: canvas)
    corners(outer, on: canvas)
  }

  private func edges(_ outer: Box, on canvas: borrowing Canvas) {
    let length = (outer.width - 2 * band, outer.height - 2 * band)
    let sides: [(Point, Double, Double)] = [
      (Point(x: outer.x + band, y: outer.y), 0, length.0),
      (Point(x: outer.right, y: outer.y + band), .pi / 2, length.1),
      (Point(x: outer.right - band, y: outer.bottom), .pi, length.0),
      (Point(x: outer.x, y: outer.bottom - band), -.pi / 2, length.1),
    ]
    let standing = RamsHorn.stamp(.teal, stroke: 0.15)
    let hanging = RamsHorn.stamp(.gold, stroke: 0.15)
    for (origin, angle, length) in sides {
      canvas.at(origin, turned: angle) { edge(length, standing, hanging, on: canvas) }
    }
  }

  /// One side, drawn along the x axis: horns that stand on the inner line and horns that hang from the outer one, turn about.
  private func edge(_ length: Double, _ standing: borrowing Stamp, _ hanging: borrowing Stamp, on canvas: borrowing Canvas) {
    let size = band * 0.74
    let count = Int((length / (band * 2.2)).rounded())
    let step = length / Double(count)
    for place in 0..<count {
      let x = (Double(place) + 0.5) * step
      canvas.at(Point(x: x, y: band), scale: size) { standing.paint(on: canvas) }
    }
    for place in 0...count {
      let x = Double(place) * step
      canvas.at(Point(x: x, y: 0), turned: .pi, scale: size) { hanging.paint(on: canvas) }
    }
  }

  private func corners(_ outer: Box, on canvas: borrowing Canvas) {
    for x in [outer.x + band / 2, outer.right - band / 2] {
      for y in [outer.y + band / 2, outer.bottom - band / 2] {
        let square = Box(x: x - band / 2, y: y - band / 2, width: band, height: band)
        canvas.fill(square, .teal)
        canvas.at(Point(x: x, y: y), scale: band * 0.36) { RamsHorn.rosette(on: canvas, .cream, accent: .paleGold, stroke: 0.16) }
      }
    }
  }
}
