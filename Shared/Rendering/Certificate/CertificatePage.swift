internal import Programme

/// The page of a certificate: A4 landscape, Kazakh on the left and Russian on the right, the name between them and above.
///
/// Here stands what differs from one to the next; it is drawn over a form that many share.
struct CertificatePage {
  let certificate: CertificateDocument
  /// In Kazakh and in Russian, from left to right.
  private let words: [CertificateWords]

  init(_ certificate: CertificateDocument) {
    self.certificate = certificate
    words = [CertificateWords(certificate, .kk), CertificateWords(certificate, .ru)]
  }

  func render() throws(RenderingError) -> PDF {
    try Glyphs.check(certificate.texts)
    let canvas = try Canvas(.landscape)
    canvas.describe(
      title: "Сертификат \(certificate.number). \(certificate.holder.printable)", author: certificate.organiser.kk.printable,
      subject: certificate.programme.kk.printable, date: certificate.issuedAt, creator: CertificateDocument.creator)
    holder(on: canvas)
    let lists = zip(words, [84.0, 440]).compactMap { column($0, x: $1, on: canvas) }
    let form = try form(lists, placeTop: number(on: canvas)).drawn()
    let code = try code(on: canvas)
    hint(below: form.placeBottom, on: canvas)
    return try form.underlay.put(under: try canvas.finish(), over: code)
  }

  private func form(_ lists: [CertificateForm.List], placeTop: Double) -> CertificateForm {
    CertificateForm(
      subjects: words.map(\.subject), lists: lists, organiser: certificate.organiser, signatory: certificate.signatory,
      place: certificate.place, issuedOn: certificate.issuedOn, placeTop: placeTop)
  }

  private func holder(on canvas: borrowing Canvas) {
    let style = TextStyle(face: .display, size: 33, color: .ink, alignment: .center)
    canvas.fitted([TextRun(certificate.holder.printable.shortened(to: 300))], style, in: Box(x: 84, y: 194, width: 674, height: 58))
  }

  /// What it is given for; the list below it, where the form has one, stands in the form.
  private func column(_ words: CertificateWords, x: Double, on canvas: borrowing Canvas) -> CertificateForm.List? {
    let style = TextStyle(face: .serif, size: 12, leading: 1.05)
    let hasLines = !words.lines.isEmpty
    let box = Box(x: x, y: 284, width: 318, height: hasLines ? 82 : 148)
    let block = canvas.fitted(words.body, hasLines ? style : style.sized(13.5), width: box.width, height: box.height)
    guard hasLines else {
      block.draw(at: Point(x: x, y: box.y + (box.height - block.height) / 2), on: canvas)
      return nil
    }
    block.draw(at: Point(x: x, y: box.y), on: canvas)
    return CertificateForm.List(
      heading: words.heading ?? "", lines: words.lines, origin: Point(x: x, y: max(box.y + block.height + 8, 362)))
  }

  /// Returns where the place begins below it.
  private func number(on canvas: borrowing Canvas) -> Double {
    let style = TextStyle(face: .sansBold, size: 12, color: .teal, alignment: .right)
    return 452 + canvas.text(certificate.number, style, at: Point(x: 440, y: 452), width: 234) + 3
  }

  /// The box of the code that leads to the verification; returns what draws the code.
  private func code(on canvas: borrowing Canvas) throws(RenderingError) -> String {
    let box = Box(x: 684, y: 450, width: 74, height: 74)
    canvas.fill(box, .white)
    canvas.stroke(box, .paleGold, width: 0.5)
    return try QRModules(certificate.verification).operators(in: box, .ink, pageHeight: canvas.page.height)
  }

  /// The same way in letters.
  private func hint(below y: Double, on canvas: borrowing Canvas) {
    let style = TextStyle(face: .sans, size: 7, color: .faded, alignment: .right)
    let link = certificate.verification.replacing("https://", with: "")
    let hint = canvas.fitted([TextRun("Тексеру / Проверка: \(link)")], style, width: 234, height: 524 - y - 3)
    hint.draw(at: Point(x: 440, y: 524 - hint.height), on: canvas)
  }
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
