internal import Programme

/// A paper of as many A4 pages as its content needs, filled from top to bottom, with running heads.
struct Sheet: ~Copyable {
  private(set) var canvas: Canvas
  private var y: Double
  private let head: String
  /// How many pages an earlier pass needed; nil in that pass.
  private let total: Int?

  private static let left = 56.0
  private static let top = 62.0
  private static let foot = 56.0
  let width = 595.276 - 2 * 56.0

  init(head: String, total: Int?) throws(RenderingError) {
    canvas = try Canvas(.portrait)
    y = Self.top
    self.head = head
    self.total = total
    drawHeads()
  }

  /// Space that is left on the page.
  private var room: Double { canvas.page.height - Self.foot - y }

  private func drawHeads() {
    let style = TextStyle(face: .sans, size: 7.5, color: .faded)
    let (left, right) = (Self.left, Self.left + width)
    canvas.fitted([TextRun(head)], style, width: width, height: 11).draw(at: Point(x: left, y: 34), on: canvas)
    canvas.line(from: Point(x: left, y: 48), to: Point(x: right, y: 48), .gold, width: 0.6)
    let place = total.map { "\(canvas.pageNumber) / \($0)" } ?? "\(canvas.pageNumber)"
    canvas.text(place, style.aligned(.center), at: Point(x: left, y: canvas.page.height - 38), width: width)
    for side in [-1.0, 1.0] {
      canvas.at(Point(x: canvas.page.midX + side * 22, y: canvas.page.height - 33), turned: side * .pi / 2, scale: 7) {
        RamsHorn.pair(on: canvas, .gold, stroke: 0.14)
      }
    }
  }

  mutating func newPage() {
    canvas.startPage()
    y = Self.top
    drawHeads()
  }

  /// Goes to the next page unless that much space is left.
  mutating func need(_ height: Double) {
    if room < height, y > Self.top { newPage() }
  }

  mutating func space(_ height: Double) { y += height }

  mutating func paragraph(_ runs: [TextRun], _ style: TextStyle, after: Double = 6) {
    let block = canvas.fitted(runs, style, width: width, height: canvas.page.height - Self.foot - Self.top)
    need(block.height)
    block.draw(at: Point(x: Self.left, y: y), on: canvas)
    y += block.height + after
  }

  mutating func paragraph(_ text: String, _ style: TextStyle, after: Double = 6) { paragraph([TextRun(text)], style, after: after) }

  mutating func heading(_ text: String) {
    need(60)
    space(8)
    paragraph(text, TextStyle(face: .serifBold, size: 12, color: .teal), after: 5)
  }

  /// Emblem and title at the top of the first page.
  mutating func title(_ title: String, _ lines: [String]) {
    Shanyrak.draw(at: Point(x: canvas.page.midX, y: y + 22), radius: 22, .teal, rays: .gold, on: canvas)
    y += 54
    paragraph(title, TextStyle(face: .display, size: 26, color: .teal, alignment: .center, tracking: 2), after: 4)
    for line in lines { paragraph(line, TextStyle(face: .serif, size: 10.5, alignment: .center), after: 2) }
    space(10)
  }

  /// Draws a row of cells, all as high as the highest; what is higher than a page is set smaller.
  mutating func row(_ cells: [String], _ columns: [TableColumn], _ style: TextStyle, shaded: Bool = false) {
    let full = canvas.page.height - Self.foot - Self.top
    var height = 0.0
    for (cell, column) in zip(cells, columns) {
      height = max(height, min(full, canvas.height(of: cell, style, width: column.width - 8) + 6))
    }
    need(height)
    if shaded { canvas.fill(Box(x: Self.left, y: y, width: columns.reduce(0) { $0 + $1.width }, height: height), .stripe) }
    var x = Self.left
    for (cell, column) in zip(cells, columns) {
      let block = canvas.fitted([TextRun(cell)], style.aligned(column.alignment), width: column.width - 8, height: height - 6)
      block.draw(at: Point(x: x + 4, y: y + 3), on: canvas)
      x += column.width
    }
    y += height
  }

  /// A table with its head, which stands again on every page it runs over.
  mutating func table(_ columns: [TableColumn], _ rows: [[String]], size: Double = 8.5) {
    let style = TextStyle(face: .serif, size: size)
    tableHead(columns, size)
    for (place, cells) in rows.enumerated() {
      let page = canvas.pageNumber
      let height = zip(cells, columns).map { canvas.height(of: $0, style, width: $1.width - 8) + 6 }.max() ?? 0
      need(height)
      if canvas.pageNumber != page { tableHead(columns, size) }
      row(cells, columns, style, shaded: place % 2 == 1)
    }
    rule()
    space(6)
  }

  private mutating func tableHead(_ columns: [TableColumn], _ size: Double) {
    need(40)
    row(columns.map(\.title), columns, TextStyle(face: .sansBold, size: size - 1, color: .teal))
    rule()
  }

  private func rule() {
    canvas.line(from: Point(x: Self.left, y: y), to: Point(x: Self.left + width, y: y), .teal, width: 0.5)
  }

  /// Lines for the pens, each with a name and what it signs as.
  mutating func signatures(_ signatures: [Signature], _ language: Language) {
    for signature in signatures {
      need(34)
      space(20)
      let x = Self.left
      canvas.line(from: Point(x: x, y: y), to: Point(x: x + 170, y: y), .ink, width: 0.5)
      let position = signature.position.map { ", " + $0[language].printable.shortened(to: 150) } ?? ""
      let words = [TextRun(signature.fullName.printable.shortened(to: 150), face: .serifBold), TextRun(position)]
      canvas.fitted(words, TextStyle(face: .serif, size: 9.5), width: width - 182, height: 26)
        .draw(at: Point(x: x + 182, y: y - 11), on: canvas)
      space(12)
    }
  }

  consuming func finish(title: String, author: String, subject: String, date: Instant) throws(RenderingError) -> PDF {
    canvas.describe(title: title, author: author, subject: subject, date: date)
    return try canvas.finish()
  }
}

/// A column of a table; widths in points.
struct TableColumn {
  var title: String
  var width: Double
  var alignment = TextStyle.Alignment.left
}
