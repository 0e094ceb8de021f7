import Programme
import Testing

struct MixedScriptTests {
  @Test(arguments: [
    ("Cаид", "Cаид"), ("Айгүл Cмағұлова", "Cмағұлова"), ("Мəдина", "Мəдина"), ("Əлия", "Əлия"), ("Αлия", "Αлия"), ("Nуrlan", "Nуrlan"),
    ("Aнна-Мария", "Aнна"), ("Д\u{2019}Aртаньян", "Д\u{2019}Aртаньян"), ("O\u{435}", "O\u{435}"), ("Иван1van", "Иван1van"),
    ("Ольга É", nil), ("\u{FF21}йгүл", "\u{FF21}йгүл"), ("Аsel", "Аsel"), ("е\u{301}n", "е\u{301}n"), ("А\u{200D}sel", "А\u{200D}sel"),
    ("Ѕ\u{41}", "Ѕ\u{41}"), ("սАша", "սАша"),
  ])
  func aNameWithLookAlikeLettersInOneWordIsFound(name: String, word: String?) {
    #expect(MixedScript.firstMixedWord(in: name) == word)
  }

  @Test(arguments: [
    "", "Айгүл Смағұлова", "Anna Smith", "Anna-Мария", "Мария Smith", "Өзгерістердің саруарлары", "ӘҒҚҢӨҰҮҺІ әғқңөұүһі", "O'Brien",
    "Д'Артаньян",
    "Ivan 2-й", "Жоба21", "Project21", "Élise Ñuñez", "Jo\u{308}rg", "И\u{306}од", "Λάμδα", "Zamandas 21", "漢字 Анна", "ʼАйша", "Àsel",
    "əəə", "Ivan/Иван",
  ])
  func aNameWhoseWordsAreEachInOneAlphabetIsFine(name: String) {
    #expect(MixedScript.firstMixedWord(in: name) == nil)
  }
}
