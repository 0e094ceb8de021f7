import Programme

/// Shapes of an inline SVG picture; what they look like stands in the page's style sheet, by class.
enum Drawing {
  /// A picture with its caption. Who cannot see it is told the caption, and finds the numbers in the page's tables.
  static func figure(
    _ id: String, width: Int, height: Int, caption: LocalizedText, @NodeBuilder _ shapes: () -> [Node]
  ) -> Node {
    tag("figure") {
      tag("svg", ["viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "\(id)-caption"], shapes)
      tag("figcaption", ["id": "\(id)-caption"]) { caption }
    }
  }

  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String, told: LocalizedText? = nil) -> Node {
    tag("rect", ["x": fixed(x), "y": fixed(y), "width": fixed(max(width, 0)), "height": fixed(height), "rx": "2", "class": look]) {
      if let told { tag("title") { "\(told.kk) · \(told.ru)" } }
    }
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String) -> Node {
    tag("line", ["x1": fixed(x1), "y1": fixed(y1), "x2": fixed(x2), "y2": fixed(y2), "class": look])
  }

  static func dot(_ x: Double, _ y: Double, _ radius: Double, _ look: String) -> Node {
    tag("circle", ["cx": fixed(x), "cy": fixed(y), "r": fixed(radius), "class": look])
  }

  /// `anchor`: start, middle or end.
  static func words(_ x: Double, _ y: Double, _ text: LocalizedText, anchor: String = "start", _ look: String = "") -> [Node] {
    guard text.kk != text.ru else {
      return [tag("text", ["x": fixed(x), "y": fixed(y), "text-anchor": anchor, "class": look]) { text.kk }]
    }
    return Language.allCases.map { language in
      tag(
        "text",
        ["x": fixed(x), "y": fixed(y), "text-anchor": anchor, "class": "\(language.rawValue) \(look)", "lang": language.rawValue]
      ) { text[language] }
    }
  }

  static func words(_ x: Double, _ y: Double, _ text: String, anchor: String = "start", _ look: String = "") -> [Node] {
    words(x, y, LocalizedText(kk: text, ru: text), anchor: anchor, look)
  }

  /// A line that stays until the next value comes; with `floor` the area down to it.
  static func steps(_ points: [(x: Double, y: Double)], floor: Double? = nil, _ look: String) -> Node {
    var path = ""
    for (index, point) in points.enumerated() {
      path += index == 0 ? "M\(fixed(point.x)) \(fixed(point.y))" : "H\(fixed(point.x))V\(fixed(point.y))"
    }
    if let floor, let first = points.first { path += "V\(fixed(floor))H\(fixed(first.x))Z" }
    return tag("path", ["d": path, "class": look])
  }

  /// One decimal is finer than any screen.
  static func fixed(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

/// Where an instant stands on a picture's axis.
struct TimeScale {
  let begins: Instant
  let ends: Instant
  let left: Double
  let right: Double

  func x(_ instant: Instant) -> Double {
    let whole = Double((ends - begins).wholeMicroseconds)
    guard whole > 0 else { return left }
    return left + (right - left) * min(1, max(0, Double((instant - begins).wholeMicroseconds) / whole))
  }

  /// The first days of months within it.
  func months(in zone: Zone) -> [(date: LocalDate, x: Double)] {
    let first = zone.date(of: begins)
    var month = LocalDate(year: first.year, month: first.month, day: 1)!
    var months: [(date: LocalDate, x: Double)] = []
    while zone.instant(of: .startOfDay(month)) <= ends {
      months.append((month, x(zone.instant(of: .startOfDay(month)))))
      month = month.adding(months: 1)
    }
    return months
  }
}

/// Values on an upright axis that people like to read: 1, 2 or 5 with zeros.
enum RoundNumbers {
  static func upTo(_ value: Int, about count: Int = 5) -> [Int] {
    guard value > 0 else { return [0] }
    var step = 1
    while value / step > count * 10 { step *= 10 }
    step *= [1, 2, 5, 10].first { value / (step * $0) <= count } ?? 10
    return Array(stride(from: 0, through: value + step - 1, by: step))
  }
}
