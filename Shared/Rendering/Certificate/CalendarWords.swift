internal import Programme

/// Dates and counts as an official paper writes them.
enum CalendarWords {
  /// `2020 жылғы «16» наурыз – «18» мамыр` (§2.5).
  static func kk(_ days: CertificateDocument.Days) -> String {
    let (from, to) = (days.from, days.to)
    let second = from.year == to.year ? "" : "\(to.year) жылғы "
    return "\(from.year) жылғы «\(two(from.day))» \(monthsKK[from.month - 1]) – \(second)«\(two(to.day))» \(monthsKK[to.month - 1])"
  }

  /// `с «16» марта по «18» мая 2020 года` (§2.5).
  static func ru(_ days: CertificateDocument.Days) -> String {
    let (from, to) = (days.from, days.to)
    let first = from.year == to.year ? "" : " \(from.year) года"
    return "с «\(two(from.day))» \(monthsRU[from.month - 1])\(first) по «\(two(to.day))» \(monthsRU[to.month - 1]) \(to.year) года"
  }

  /// `2020 жылғы 18 мамыр`.
  static func kk(_ day: LocalDate) -> String { "\(day.year) жылғы \(day.day) \(monthsKK[day.month - 1])" }

  /// `18 мая 2020 года`.
  static func ru(_ day: LocalDate) -> String { "\(day.day) \(monthsRU[day.month - 1]) \(day.year) года" }

  static func academicHours(_ count: Int) -> String {
    switch (count % 10, count % 100) {
    case (1, let tens) where tens != 11: "\(count) академического часа"
    default: "\(count) академических часов"
    }
  }

  private static func two(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }

  private static let monthsKK = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
  ]
  private static let monthsRU = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
  ]
}
