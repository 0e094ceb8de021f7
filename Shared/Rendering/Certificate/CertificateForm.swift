internal import Programme
internal import Synchronization

/// The form that a certificate is filled into: ornament, letterhead, title, what it is about, the line for the signature, place and date.
///
/// It is the same for whole teams and days, and takes as long to draw as all the rest, so every form is drawn once and kept. Equal forms look alike:
/// whatever stands on it is a part of it.
struct CertificateForm: Hashable, Sendable {
  /// Under the title, in the middle of the columns.
  var subjects: [String]
  var lists: [List]
  var organiser: LocalizedText
  var signatory: Signature?
  var place: LocalizedText
  var issuedOn: LocalDate
  /// Where place and date begin, below the number.
  var placeTop: Double

  /// The programme lines at the foot of a column.
  struct List: Hashable, Sendable {
    var heading: String
    var lines: [String]
    var origin: Point
  }

  /// A form that has been drawn.
  struct Drawn: Sendable {
    let underlay: Underlay
    /// Where place and date end.
    let placeBottom: Double
  }

  private static let kept = Mutex<[CertificateForm: Drawn]>([:])

  /// The form as it was drawn first; a few hundred kB of them are kept.
  func drawn() throws(RenderingError) -> Drawn {
    if let drawn = Self.kept.withLock({ $0[self] }) { return drawn }
    let drawn = try draw()
    Self.kept.withLock {
      if $0.count >= 16 { $0.removeAll() }
      $0[self] = drawn
    }
    return drawn
  }

  static let middle = 420.945

  private func draw() throws(RenderingError) -> Drawn {
    let canvas = try Canvas(.landscape)
    Frame().draw(on: canvas)
    Shanyrak.draw(at: Point(x: Self.middle, y: 318), radius: 172, .watermark, rays: .watermark, on: canvas)
    letterhead(on: canvas)
    title(on: canvas)
    rule(on: canvas)
    for list in lists { draw(list, on: canvas) }
    signature(on: canvas)
    seal(on: canvas)
    let bottom = placeAndDate(on: canvas)
    return Drawn(underlay: try Underlay(try canvas.finish()), placeBottom: bottom)
  }

  /// Organiser in Kazakh, the emblem, organiser in Russian: the order of an official letterhead.
  private func letterhead(on canvas: borrowing Canvas) {
    Shanyrak.draw(at: Point(x: Self.middle, y: 86), radius: 26, .teal, rays: .gold, on: canvas)
    let style = TextStyle(face: .serif, size: 10, color: .teal, alignment: .center)
    canvas.fitted([TextRun(organiser.kk.printable)], style, in: Box(x: 84, y: 66, width: 296, height: 40))
    canvas.fitted([TextRun(organiser.ru.printable)], style, in: Box(x: 462, y: 66, width: 296, height: 40))
  }

  private func title(on canvas: borrowing Canvas) {
    let style = TextStyle(face: .display, size: 45, color: .teal, alignment: .center, tracking: 3.5)
    canvas.text("СЕРТИФИКАТ", style, at: Point(x: 120, y: 110), width: 603)
    let small = TextStyle(face: .serifItalic, size: 11.5, color: .gold, alignment: .center)
    for (subject, x) in zip(subjects, [84.0, 440]) {
      canvas.fitted([TextRun(subject)], small, in: Box(x: x, y: 172, width: 318, height: 18))
    }
    canvas.diamond(Point(x: Self.middle, y: 181), radius: 3, .gold)
  }

  /// Under the name, and between the columns.
  private func rule(on canvas: borrowing Canvas) {
    let (middle, y) = (Self.middle, 266.0)
    canvas.line(from: Point(x: 190, y: y), to: Point(x: middle - 34, y: y), .gold, width: 0.6)
    canvas.line(from: Point(x: middle + 34, y: y), to: Point(x: 652, y: y), .gold, width: 0.6)
    for turn in [-Double.pi / 2, .pi / 2] {
      canvas.at(Point(x: middle, y: y), turned: turn, scale: 15) {
        canvas.at(Point(x: 0, y: -0.28)) { RamsHorn.pair(on: canvas, .gold, stroke: 0.13) }
      }
    }
    canvas.diamond(Point(x: middle, y: y), radius: 3, .teal)
    canvas.line(from: Point(x: middle, y: 288), to: Point(x: middle, y: 428), .paleGold, width: 0.5)
  }

  private func draw(_ list: List, on canvas: borrowing Canvas) {
    let (x, width) = (list.origin.x, 318.0)
    var y = list.origin.y
    let small = TextStyle(face: .serif, size: 9.5, color: .faded)
    y += canvas.text(list.heading, TextStyle(face: .serifItalic, size: 10, color: .teal), at: Point(x: x, y: y), width: width) + 2
    for line in list.lines {
      let block = canvas.fitted([TextRun(line)], small, width: width, height: 13.5)
      block.draw(at: Point(x: x, y: y), on: canvas)
      y += block.height + 1
    }
  }

  /// A line for the pen; under it the name and the position.
  private func signature(on canvas: borrowing Canvas) {
    let (x, y, width) = (84.0, 482.0, 232.0)
    canvas.line(from: Point(x: x, y: y), to: Point(x: x + width, y: y), .ink, width: 0.6)
    canvas.text(
      "қолы / подпись", TextStyle(face: .sans, size: 6.5, color: .faded, alignment: .right), at: Point(x: x, y: y + 2), width: width)
    let name = signatory?.fullName.printable.shortened(to: 150) ?? "Ұйымдастырушы / Организатор"
    let block = canvas.fitted([TextRun(name)], TextStyle(face: .serifBold, size: 11), width: width - 52, height: 17)
    block.draw(at: Point(x: x, y: y + 3), on: canvas)
    guard let position = signatory?.position else { return }
    let words = "\(position.kk.printable.shortened(to: 150)) / \(position.ru.printable.shortened(to: 150))"
    canvas.fitted([TextRun(words)], TextStyle(face: .serif, size: 8.5, color: .faded), width: width, height: 25)
      .draw(at: Point(x: x, y: y + 4 + block.height), on: canvas)
  }

  private func seal(on canvas: borrowing Canvas) {
    let center = Point(x: 384, y: 490)
    canvas.circle(center, radius: 34, .paleGold, width: 0.7, dashes: [2, 2.5])
    let style = TextStyle(face: .sans, size: 7.5, color: .faded, alignment: .center)
    canvas.text("М.О. / М.П.", style, at: Point(x: center.x - 34, y: center.y - 5), width: 68)
  }

  private func placeAndDate(on canvas: borrowing Canvas) -> Double {
    let style = TextStyle(face: .sans, size: 8, color: .faded, alignment: .right)
    var y = placeTop
    for line in ["\(place.kk.printable), \(CalendarWords.kk(issuedOn))", "\(place.ru.printable), \(CalendarWords.ru(issuedOn))"] {
      y += canvas.text(line, style, at: Point(x: 440, y: y), width: 234) + 1
    }
    return y
  }
}
