import Programme
import Testing

struct FoldedNameTests {
  @Test(arguments: [
    ("Open English", "open english"), ("  OPEN   ENGLISH  ", "open english"), ("Open\u{A0}English", "open english"),
    ("Open\t\n English", "open english"), ("Open\u{2003}English\u{3000}", "open english"), ("Open\u{200B} English", "open english"),
    ("O\u{AD}pen Eng\u{200D}lish", "open english"), ("\u{FEFF}Open English", "open english"), ("Zamandas 21", "zamandas 21"),
    ("ЕЛТАНУ-Астана", "елтану-астана"), ("Өзгерістердің Саруарлары", "өзгерістердің саруарлары"), ("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі"),
    ("Ёлка ЙОД", "ёлка йод"), ("Е\u{308}лка И\u{306}од", "ёлка йод"), ("й", "й"), ("и\u{306}", "й"), ("Ӏ", "ӏ"), ("Ӂ", "ӂ"), ("Ҁ", "ҁ"),
    ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("σίσυφος", "σίσυφοσ"), ("STRASSE", "strasse"), ("straße", "strasse"), ("İSTANBUL", "istanbul"),
    ("I\u{307}stanbul", "istanbul"), ("É", "é"), ("e\u{301}", "é"), ("", ""), (" \u{A0}\t\u{200B} ", ""), ("🙂 жоба", "🙂 жоба"),
    ("«Жас\u{2013}Отан»", "«жас\u{2013}отан»"), ("Open\0English", "openenglish"),
  ])
  func rule1_4_theSameNameInAnotherFormFoldsToTheSameKey(name: String, key: String) {
    #expect(Array(FoldedName(name).key.unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test(arguments: [("Open English", "OpenEnglish"), ("Жоба 1", "Жоба 2"), ("Ел-тану", "Елтану"), ("CAT", "САТ"), ("ә", "ə")])
  func otherNamesStayOtherNames(one: String, other: String) {
    #expect(FoldedName(one) != FoldedName(other))
  }

  @Test func foldingAFoldedNameChangesNothing() {
    for name in randomNames(seed: 11) {
      let once = FoldedName(name)
      #expect(FoldedName(once.key) == once)
    }
  }

  @Test func theQuickWayAgreesWithTheDefinition() {
    for name in randomNames(seed: 12) {
      if let quick = FoldedName.quickFold(name) {
        #expect(Array(quick.utf8) == Array(FoldedName.fold(name).utf8), "\(Array(name.unicodeScalars))")
      }
    }
    for code in UInt32(0)...0x530 {
      guard let scalar = Unicode.Scalar(code), let quick = FoldedName.quickFold("x\(scalar)x") else { continue }
      #expect(Array(quick.utf8) == Array(FoldedName.fold("x\(scalar)x").utf8), "U+\(String(code, radix: 16))")
    }
    #expect(FoldedName.quickFold("Өзгерістердің саруарлары 2020") != nil)
  }

  /// Found by the fuzzer: a name as long as a message may be took a second, for the definition copied what it had at every character.
  @Test func timeGrowsNoFasterThanTheName() {
    func time(_ length: Int) -> Duration {
      let name = String(repeating: "Ҁ\u{483}", count: length)
      return (0..<3).map { _ in ContinuousClock().measure { _ = FoldedName(name) } }.min() ?? .zero
    }
    #expect(time(320_000) < time(40_000) * 16, "eight times as long")
  }

  private func randomNames(seed: UInt64) -> [String] {
    var random = Seeded(seed: seed)
    let pieces = [
      " ", "  ", "\t", "\u{A0}", "A", "z", "Б", "я", "Ә", "ғ", "Ң", "І", "-", "'", "7", "и\u{306}", "Й", "\u{306}", "ё", "ß", "İ", "ς",
      "\u{200B}",
      "Ҁ", "\u{483}", "Ԯ", "ӂ", "Ӏ", "é", "漢", "🙂", "\u{301}",
    ]
    return (0..<2_000).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }
}
