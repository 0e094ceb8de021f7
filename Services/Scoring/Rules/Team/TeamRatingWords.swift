internal import Contracts
internal import Programme

/// The arithmetic of a suggested rating in a sentence, so that a juror sees where it comes from (rulebook 4.5).
enum TeamRatingWords {
  static func tell(_ parts: [TeamRatingPart], mean: Int, rating: Int) -> LocalizedText {
    let told = parts.map(tell)
    return LocalizedText(
      kk: told.map(\.kk).joined(separator: " ") + " Орташасы \(decimal(mean)); ұсынылатын баға – \(rating).",
      ru: told.map(\.ru).joined(separator: " ") + " Среднее \(decimal(mean)); предлагаемая оценка – \(rating).")
  }

  private static func tell(_ part: TeamRatingPart) -> LocalizedText {
    let mark = decimal(part.hundredths)
    return switch part.kind {
    case .attendance:
      LocalizedText(
        kk: "Сессияларға қатысу: \(part.count)/\(part.among) – \(mark).", ru: "Посещение сессий: \(part.count)/\(part.among) – \(mark).")
    case .tasks:
      LocalizedText(
        kk: "Мерзімінде орындалған тапсырмалар: \(part.count)/\(part.among) – \(mark).",
        ru: "Задания в срок: \(part.count)/\(part.among) – \(mark).")
    case .conflicts:
      LocalizedText(
        kk: "Жанжалдар: \(part.among), шешілмегені \(part.count) – \(mark).",
        ru: "Конфликты: \(part.among), не разрешено \(part.count) – \(mark).")
    case .characteristics:
      LocalizedText(
        kk: "Мінездемелер: \(part.among), бағалардың қосындысы \(part.count) – \(mark).",
        ru: "Характеристики: \(part.among), сумма оценок \(part.count) – \(mark).")
    }
  }

  /// `275` is written 2,75, as both languages do.
  private static func decimal(_ hundredths: Int) -> String {
    let cents = hundredths % 100
    return "\(hundredths / 100),\(cents < 10 ? "0" : "")\(cents)"
  }
}
