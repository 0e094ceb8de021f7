import Programme

/// A made-up person's name, as a form asks for it: given name, patronymic, surname.
struct PersonName: Hashable {
  let given: String
  let patronymic: String
  let family: String

  var full: String { "\(given) \(patronymic) \(family)" }

  /// Most people in Kazakhstan who write in Russian have Kazakh names; hardly any the other way round.
  static func drawn(_ language: Language, using seed: inout Seeded) -> PersonName {
    seed.percent(language == .kk ? 97 : 45) ? kazakh(using: &seed) : russian(using: &seed)
  }

  private static func kazakh(using seed: inout Seeded) -> PersonName {
    let father = seed.pick(KazakhNames.men)
    let family = seed.pick(KazakhNames.families)
    return seed.percent(62)
      ? PersonName(given: seed.pick(KazakhNames.women), patronymic: father + "қызы", family: family + "а")
      : PersonName(given: seed.pick(KazakhNames.men), patronymic: father + "ұлы", family: family)
  }

  private static func russian(using seed: inout Seeded) -> PersonName {
    let father = seed.pick(RussianNames.patronymics)
    let family = seed.pick(RussianNames.families)
    return seed.percent(62)
      ? PersonName(given: seed.pick(RussianNames.women), patronymic: father + "на", family: family.1)
      : PersonName(given: seed.pick(RussianNames.men), patronymic: father + "ич", family: family.0)
  }

  /// `aigul.nurlanova`: for an address.
  var latin: String { "\(Self.latin(given)).\(Self.latin(family))" }

  private static func latin(_ word: String) -> String {
    word.lowercased().map { letters[$0] ?? "" }.joined()
  }

  private static let letters: [Character: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k",
    "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u",
    "ү": "u",
    "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ы": "y", "і": "i", "э": "e", "ю": "yu", "я": "ya",
  ]
}
