/// Points of 1/72 inch, from the page's upper left corner.
struct Point: Hashable {
  var x, y: Double
}

/// A rectangle in points.
struct Box {
  var x, y, width, height: Double

  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }
  var right: Double { x + width }
  var bottom: Double { y + height }

  func inset(by margin: Double) -> Box {
    Box(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }
}

/// A4.
enum Paper {
  case landscape
  case portrait

  var box: Box {
    switch self {
    case .landscape: Box(x: 0, y: 0, width: 841.89, height: 595.276)
    case .portrait: Box(x: 0, y: 0, width: 595.276, height: 841.89)
    }
  }
}
