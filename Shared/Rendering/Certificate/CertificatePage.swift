internal import Programme

/// The page of a certificate: A4 landscape, Kazakh on the left and Russian on the right, the name between them and above.
struct CertificatePage {
  let certificate: CertificateDocument
  private let middle = 420.945

  init(_ certificate: CertificateDocument) { self.certificate = certificate }

  func render() throws(RenderingError) -> PDF {
    try Glyphs.check(certificate.texts)
    let canvas = try Canvas(.landscape)
    canvas.describe(
      title: "Сертификат \(certificate.number). \(certificate.holder.printable)", author: certificate.organiser.kk.printable,
      subject: certificate.programme.kk.printable, date: certificate.issuedAt, creator: CertificateDocument.creator)
    Frame().draw(on: canvas)
    Shanyrak.draw(at: Point(x: middle, y: 318), radius: 172, .watermark, rays: .watermark, on: canvas)
    letterhead(on: canvas)
    title(on: canvas)
    holder(on: canvas)
    columns(on: canvas)
    signature(on: canvas)
    seal(on: canvas)
    try proof(on: canvas)
    return try canvas.finish()
  }

  /// Organiser in Kazakh, the emblem, organiser in Russian: the order of an official letterhead.
  private func letterhead(on canvas: borrowing Canvas) {
    Shanyrak.draw(at: Point(x: middle, y: 86), radius: 26, .teal, rays: .gold, on: canvas)
    let style = TextStyle(face: .serif, size: 10, color: .teal, alignment: .center)
    let organiser = certificate.organiser
    canvas.fitted([TextRun(organiser.kk.printable)], style, in: Box(x: 84, y: 66, width: 296, height: 40))
    canvas.fitted([TextRun(organiser.ru.printable)], style, in: Box(x: 462, y: 66, width: 296, height: 40))
  }

  private func title(on canvas: borrowing Canvas) {
    let style = TextStyle(face: .display, size: 45, color: .teal, alignment: .center, tracking: 3.5)
    canvas.text("СЕРТИФИКАТ", style, at: Point(x: 120, y: 110), width: 603)
    let small = TextStyle(face: .serifItalic, size: 11.5, color: .gold, alignment: .center)
    canvas.fitted([TextRun(words(.kk).subject)], small, in: Box(x: 84, y: 172, width: 318, height: 18))
    canvas.fitted([TextRun(words(.ru).subject)], small, in: Box(x: 440, y: 172, width: 318, height: 18))
    canvas.diamond(Point(x: middle, y: 181), radius: 3, .gold)
  }

  private func holder(on canvas: borrowing Canvas) {
    let style = TextStyle(face: .display, size: 33, color: .ink, alignment: .center)
    canvas.fitted([TextRun(certificate.holder.printable.shortened(to: 300))], style, in: Box(x: 84, y: 194, width: 674, height: 58))
    let y = 266.0
    canvas.line(from: Point(x: 190, y: y), to: Point(x: middle - 34, y: y), .gold, width: 0.6)
    canvas.line(from: Point(x: middle + 34, y: y), to: Point(x: 652, y: y), .gold, width: 0.6)
    for turn in [-Double.pi / 2, .pi / 2] {
      canvas.at(Point(x: middle, y: y), turned: turn, scale: 15) {
        canvas.at(Point(x: 0, y: -0.28)) { RamsHorn.pair(on: canvas, .gold, stroke: 0.13) }
      }
    }
    canvas.diamond(Point(x: middle, y: y), radius: 3, .teal)
  }

  private func columns(on canvas: borrowing Canvas) {
    column(words(.kk), x: 84, on: canvas)
    column(words(.ru), x: 440, on: canvas)
    canvas.line(from: Point(x: middle, y: 288), to: Point(x: middle, y: 428), .paleGold, width: 0.5)
  }

  private func column(_ words: CertificateWords, x: Double, on canvas: borrowing Canvas) {
    let style = TextStyle(face: .serif, size: 12, leading: 1.05)
    let hasLines = !words.lines.isEmpty
    let box = Box(x: x, y: 284, width: 318, height: hasLines ? 82 : 148)
    let block = canvas.fitted(words.body, hasLines ? style : style.sized(13.5), width: box.width, height: box.height)
    guard hasLines else { return block.draw(at: Point(x: x, y: box.y + (box.height - block.height) / 2), on: canvas) }
    block.draw(at: Point(x: x, y: box.y), on: canvas)
    var y = max(box.y + block.height + 8, 362)
    let small = TextStyle(face: .serif, size: 9.5, color: .faded)
    y += canvas.text(words.heading ?? "", TextStyle(face: .serifItalic, size: 10, color: .teal), at: Point(x: x, y: y), width: 318) + 2
    for line in words.lines {
      let block = canvas.fitted([TextRun(line)], small, width: 318, height: 13.5)
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
    let name = certificate.signatory?.fullName.printable.shortened(to: 150) ?? "Ұйымдастырушы / Организатор"
    let block = canvas.fitted([TextRun(name)], TextStyle(face: .serifBold, size: 11), width: width - 52, height: 17)
    block.draw(at: Point(x: x, y: y + 3), on: canvas)
    guard let position = certificate.signatory?.position else { return }
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

  /// Number, date and place, and the code that leads to the verification.
  private func proof(on canvas: borrowing Canvas) throws(RenderingError) {
    let code = Box(x: 684, y: 450, width: 74, height: 74)
    try canvas.qrCode(certificate.verification, in: code, .ink)
    canvas.stroke(code, .paleGold, width: 0.5)
    let style = TextStyle(face: .sans, size: 8, color: .faded, alignment: .right)
    let x = 440.0
    let width = 234.0
    var y = 452.0
    let large = TextStyle(face: .sansBold, size: 12, color: .teal, alignment: .right)
    y += canvas.text(certificate.number, large, at: Point(x: x, y: y), width: width) + 3
    let day = certificate.issuedOn
    let place = certificate.place
    for line in ["\(place.kk.printable), \(CalendarWords.kk(day))", "\(place.ru.printable), \(CalendarWords.ru(day))"] {
      y += canvas.text(line, style, at: Point(x: x, y: y), width: width) + 1
    }
    let link = certificate.verification.replacing("https://", with: "")
    let hint = canvas.fitted(
      [TextRun("Тексеру / Проверка: \(link)")], style.sized(7), width: width, height: 524 - y - 3)
    hint.draw(at: Point(x: x, y: 524 - hint.height), on: canvas)
  }

  private func words(_ language: Language) -> CertificateWords { CertificateWords(certificate, language) }
}

extension CertificateDocument {
  /// Draws it: one page, fonts embedded.
  ///
  /// Fails with `undrawable` where a name has letters that our fonts lack. Any thread.
  package func render() throws(RenderingError) -> PDF { try CertificatePage(self).render() }

  /// Every certificate names it as the program that made it, so that a damaged one is still known for what it was.
  package static let creator = "Saruar certificates"

  /// Everything from outside that will stand on the page.
  var texts: [String] {
    let localized = [programme, organiser, place, signatory?.position].compactMap { $0 }.flatMap { [$0.kk, $0.ru] }
    return ([number, holder, project, signatory?.fullName, verification].compactMap { $0 } + localized).map(\.printable)
  }
}
