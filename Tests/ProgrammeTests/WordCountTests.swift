import Foundation
import Programme
import Testing

struct WordCountTests {
  @Test(arguments: [
    ("", 0), ("   \n\t", 0), ("—  … !? 🙂 №", 0), ("жоба", 1), ("Біздің жоба", 2), ("  Біздің\u{A0}жоба\n", 2), ("ментор-сарапшы", 2),
    ("ментор\u{2014}сарапшы", 2), ("O'zbek o\u{2019}quvchi", 2), ("rock 'n' roll", 3), ("'жоба'", 1), ("т.б.", 1), ("және т.б. істер", 3),
    ("1,5 млн", 2), ("27.02.2020", 1), ("18:00", 2), ("и/или", 2), ("a,b", 2), ("1,a", 2), ("конец.Начало", 1), ("конец. Начало", 2),
    ("IT2020", 1), ("snake_case", 1), ("__", 0), ("_a_ _", 1), ("e\u{301}te\u{301}", 1), ("и\u{306}од", 1), ("Open\u{AD}English", 1),
    ("Open\u{200B}English", 2), ("漢字", 2), ("カタカナ", 1), ("ひらがな", 4), ("№1", 1), ("50%", 1), ("a@b.kz", 2), ("https://saruarlar.kz/ru", 3),
    ("«Рухани жаңғыру»", 2), ("Ә ғ Қ ң Ө ұ Ү һ І", 9), ("҂АВГ", 1), ("А\u{483}В", 1),
  ])
  func rule1_3_wordsAreCountedAsUnicodeCountsThem(text: String, words: Int) {
    #expect(WordCount.words(in: text) == words)
  }

  @Test(arguments: [(249, false), (250, false), (251, true), (2_000, true)])
  func rule1_3_briefDescriptionOfExactly250WordsIsAccepted(words: Int, exceeds: Bool) {
    for word in ["сөз", "word", "a", "и\u{306}", "слово-", "漢\u{20}"] {
      let text = Array(repeating: word, count: words).joined(separator: " ")
      #expect(WordCount.exceeds(250, in: text) == exceeds, "\(words) × \(word)")
      #expect(WordCount.words(in: text) == words)
    }
  }

  @Test func theQuickBoundNeverHidesAWord() {
    #expect(!WordCount.exceeds(1, in: "a"))
    #expect(WordCount.exceeds(1, in: "a b"))
    #expect(WordCount.exceeds(0, in: "a"))
    #expect(!WordCount.exceeds(0, in: ""))
    #expect(WordCount.exceeds(2, in: "漢字漢"))
    #expect(!WordCount.exceeds(3, in: "漢字漢"))
  }

  @Test func exceedingAgreesWithCounting() {
    var random = Seeded(seed: 250)
    let pieces = [
      " ", " ", "a", "жоба", "-", "'", ".", ",", "1", "_", "\u{306}", "漢", "\u{2019}", "қ", ":", "\u{200B}", "҂", "é", "🙂",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let limit = Int.random(in: 0...20, using: &random)
      #expect(WordCount.exceeds(limit, in: text) == (WordCount.words(in: text) > limit), "\(text) \(limit)")
    }
  }
}
