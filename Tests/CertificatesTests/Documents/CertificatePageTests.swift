import Foundation
import Programme
import Rendering
import Testing

/// The certificate's page, read back by programs that are not ours (rulebook 5).
struct CertificatePageTests {
  static let letters = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"

  @Test func everyKazakhLetterIsReadBackInBothCases() throws {
    for award in awards {
      let text = try Tool.text(Sample.document(award, holder: Self.letters, project: Self.letters).render().bytes)
      #expect(text.contains(Self.letters), "\(award)")
    }
  }

  @Test func theWordsOfTheSourceStandOnItInBothLanguages() throws {
    let text = try Tool.text(Sample.document().render().bytes).replacing("\n", with: " ")
    let words = [
      "СЕРТИФИКАТ", "Айгүл Серікқызы Нұрланова",
      "2020 жылғы «04» наурыз – «18» мамыр аралығында «Open English» жобасына 480 академиялық сағат",
      "принял(-а) участие в программе пре-акселерации",
      "480 академических часов с проектом «Open English» в период с «04» марта по «18» мая 2020 года",
      "1) «Рухани жаңғыру» базалық білім беру бағдарламасы", "3) Консультационные сессии с экспертами", "Серік Төлегенов",
      "Орталық директоры / Директор центра", "М.О. / М.П.", "AST-2020-PRE-0001", "Нұр-Сұлтан қаласы",
    ]
    for word in words { #expect(text.contains(word), "\(word)\n\(text)") }
  }

  @Test func everyFontIsEmbeddedAndSubset() throws {
    for award in awards {
      let fonts = try Tool.run("pdffonts", on: Sample.document(award).render().bytes).split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts { #expect(font.contains("Noto") && font.contains(" yes yes yes "), "\(font)") }
    }
  }

  @Test func theCodeLeadsToTheVerification() throws {
    let document = Sample.document()
    let picture = NSTemporaryDirectory() + "certificate-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: picture + ".png") }
    _ = try Tool.run("pdftoppm", ["-png", "-r", "110", "-singlefile"], on: document.render().bytes, after: [picture])
    let read = try Tool.run("zbarimg", ["-q", "--raw", picture + ".png"])
    #expect(read.trimmingCharacters(in: .whitespacesAndNewlines) == document.verification)
  }

  @Test func theSameCertificateHasTheSameBytes() throws {
    let first = try Sample.document().render()
    #expect(try Sample.document().render() == first)
    #expect(first.pages == 1)
    let info = try Tool.run("pdfinfo", on: first.bytes)
    #expect(info.contains("Title:           Сертификат AST-2020-PRE-0001. Айгүл Серікқызы Нұрланова"), "\(info)")
    #expect(info.contains("Page size:       841.89 x 595.276 pts (A4)"))
  }

  /// A form is kept for others; that many others that it has been drawn again are no difference.
  @Test func theSameCertificateHasTheSameBytesAfterManyOthers() throws {
    let first = try Sample.document().render()
    for day in 1...20 {
      var other = Sample.document()
      other.issuedOn = LocalDate(iso: "2020-06-\(day < 10 ? "0" : "")\(day)")!
      #expect(try Tool.text(other.render().bytes).contains("\(day) июня 2020 года"))
    }
    #expect(try Sample.document().render() == first)
  }

  /// Whatever the name, no word leaves the frame (rulebook 5; names come from outside).
  @Test(arguments: [
    String(repeating: "ҚӘҢҒҮҰӨҺІЩ", count: 30), String(repeating: "Әбдіғаппарұлы ", count: 21), "Я", "O'Нил-Әбіш",
    "a\u{301}\u{302}\u{303}\u{308}\u{30A}",
    "Имя\nв\tдве\u{2028}строки", "\u{202E}ынанақ\u{202C} \u{200B}Олег\u{FEFF}", "<b>&amp;</b> %PDF (\\) \"'",
  ])
  func noNameLeavesTheFrame(_ name: String) throws {
    for award in awards {
      let pdf = try Sample.document(award, holder: name, project: String(repeating: name + " ", count: 5)).render().bytes
      let words = try Tool.run("pdftotext", ["-bbox"], on: pdf, after: ["-"]).split(separator: "\n").filter { $0.contains("<word ") }
      #expect(words.count > 30)
      for word in words {
        let sides = ["xMin", "yMin", "xMax", "yMax"].map { side in
          Double(word.firstRange(of: "\(side)=\"").map { word[$0.upperBound...].prefix { $0 != "\"" } } ?? "") ?? -1
        }
        #expect(sides[0] > 44 && sides[1] > 44 && sides[2] < 798 && sides[3] < 552, "\(word)")
      }
    }
  }

  @Test(arguments: [("山田太郎", "山田太郎"), ("Айгүл 😀", "😀"), ("𐌰𐌱", "𐌰𐌱"), ("محمد", "محد")])
  func lettersThatNoFontHasAreRefusedByName(_ name: String, missing: String) throws {
    #expect(throws: RenderingError.undrawable(Array(missing))) { try Sample.document(holder: name).render() }
  }

  /// NFC does not unify Latin ə and Cyrillic ә; the fonts have both, and decomposed letters are composed.
  @Test func decomposedLettersAreComposed() throws {
    let text = try Tool.text(Sample.document(holder: "И\u{306}ожик").render().bytes)
    #expect(text.contains("Йожик"))
  }

  private let awards: [CertificateDocument.Award] = [
    .preAcceleration(academicHours: 480), .acceleration, .brandAmbassador, .mentorAccreditation(.artSpaces),
  ]
}
