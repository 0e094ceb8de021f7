/// How a paragraph is set; sizes in points.
struct TextStyle {
  enum Alignment {
    case left
    case center
    case right
  }

  var face: Typeface
  var size: Double
  var color = Color.ink
  var alignment = Alignment.left
  /// Space added between letters, in points.
  var tracking = 0.0
  /// Distance of lines in line heights.
  var leading = 1.0

  func sized(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }

  func aligned(_ alignment: Alignment) -> TextStyle {
    var style = self
    style.alignment = alignment
    return style
  }
}

/// A stretch of a paragraph with a face of its own.
struct TextRun: ExpressibleByStringInterpolation {
  var text: String
  var face: Typeface?

  init(stringLiteral text: String) {
    self.init(text)
  }

  init(_ text: String, face: Typeface? = nil) {
    self.text = text
    self.face = face
  }
}
