internal import Contracts
internal import Programme

/// What may be wrong with any command.
extension Refusal {
  static func seasonNotKnown(_ season: Identifier) -> Refusal {
    notYetKnown(LocalizedText(kk: "«\(season)» маусымы", ru: "сезон «\(season)»"))
  }

  static func projectNotKnown(_ number: ApplicationNumber) -> Refusal {
    notYetKnown(LocalizedText(kk: "\(number) жобасының қабылданғаны", ru: "приём проекта \(number)"))
  }

  static func expertNotKnown(_ expert: String) -> Refusal {
    notYetKnown(LocalizedText(kk: "«\(expert)» сарапшысының тіркелуі", ru: "регистрация эксперта «\(expert)»"))
  }

  static func otherSeason(_ number: ApplicationNumber, _ season: Identifier) -> Refusal {
    Refusal(
      "other-season", kk: "\(number) жобасы «\(season)» маусымына жатпайды.", ru: "Проект \(number) не относится к сезону «\(season)».")
  }

  static func listedTwice(_ what: String) -> Refusal {
    Refusal(
      "listed-twice", kk: "«\(what)» тізімде бірнеше рет көрсетілген. Бір рет қана қалдырыңыз.",
      ru: "«\(what)» указано в списке несколько раз. Оставьте один раз.")
  }

  /// The project has withdrawn or was excluded.
  static func departed(_ number: ApplicationNumber, _ departure: Departure) -> Refusal {
    departure.cause == .excluded
      ? Refusal("excluded", kk: "\(number) жобасы бағдарламадан шеттетілген.", ru: "Проект \(number) отстранён от программы.")
      : Refusal("withdrawn", kk: "\(number) жобасын команда кері қайтарып алған.", ru: "Проект \(number) отозван командой.")
  }

  static let nothingChanged = Refusal("nothing-changed", kk: "Ештеңе өзгермейді.", ru: "Ничего не меняется.")
}
