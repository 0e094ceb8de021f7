package import Programme

/// Dates as letters say them: `2020 жылғы 5 наурыз, бейсенбі, сағат 15:00 (UTC+6)`.
package enum SpokenDate {
  /// The offset is that of the day meant: Kazakhstan's changed in 2024.
  package static func text(_ local: LocalDateTime, zone: Zone?, _ language: Language) -> String {
    let time = "\(padded(local.hour)):\(padded(local.minute))" + (zone.map { " (\(offset(of: $0, at: local)))" } ?? "")
    let (date, weekday) = (local.date, weekdays[local.date.weekday.rawValue - 1][language])
    return switch language {
    case .kk: "\(date.year) жылғы \(date.day) \(months[date.month - 1].kk), \(weekday), сағат \(time)"
    case .ru: "\(date.day) \(months[date.month - 1].ru) \(date.year) года, \(weekday), \(time)"
    }
  }

  /// Of `2020-03`; nil for what is no month.
  package static func month(_ text: String, _ language: Language) -> String? {
    guard let first = LocalDate(iso: "\(text)-01") else { return nil }
    return switch language {
    case .kk: "\(first.year) жылғы \(months[first.month - 1].kk)"
    case .ru: "\(nominative[first.month - 1]) \(first.year) года"
    }
  }

  private static func offset(of zone: Zone, at local: LocalDateTime) -> String {
    let minutes = zone.offset(at: zone.instant(of: local)).wholeMicroseconds / 60_000_000
    guard minutes != 0 else { return "UTC" }
    let rest = abs(minutes) % 60
    return "UTC\(minutes < 0 ? "−" : "+")\(abs(minutes) / 60)" + (rest == 0 ? "" : ":\(padded(Int(rest)))")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = [
    LocalizedText(kk: "қаңтар", ru: "января"), LocalizedText(kk: "ақпан", ru: "февраля"), LocalizedText(kk: "наурыз", ru: "марта"),
    LocalizedText(kk: "сәуір", ru: "апреля"), LocalizedText(kk: "мамыр", ru: "мая"), LocalizedText(kk: "маусым", ru: "июня"),
    LocalizedText(kk: "шілде", ru: "июля"), LocalizedText(kk: "тамыз", ru: "августа"), LocalizedText(kk: "қыркүйек", ru: "сентября"),
    LocalizedText(kk: "қазан", ru: "октября"), LocalizedText(kk: "қараша", ru: "ноября"), LocalizedText(kk: "желтоқсан", ru: "декабря"),
  ]

  private static let nominative = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
  ]

  private static let weekdays = [
    LocalizedText(kk: "дүйсенбі", ru: "понедельник"), LocalizedText(kk: "сейсенбі", ru: "вторник"),
    LocalizedText(kk: "сәрсенбі", ru: "среда"), LocalizedText(kk: "бейсенбі", ru: "четверг"), LocalizedText(kk: "жұма", ru: "пятница"),
    LocalizedText(kk: "сенбі", ru: "суббота"), LocalizedText(kk: "жексенбі", ru: "воскресенье"),
  ]
}
