internal import Contracts
internal import Programme

/// Why an award or accreditation is not given (rulebook 4.9, 7).
extension Refusal {
  static func completionNotKnown(_ number: ApplicationNumber) -> Refusal {
    notYetKnown(LocalizedText(kk: "\(number) жобасының акселерацияны аяқтауы", ru: "завершение акселерации проектом \(number)"))
  }

  static func criterionMissing(_ criterion: AmbassadorCriterion) -> Refusal {
    Refusal(
      "mark-missing", kk: "Өлшемшарт бойынша ұпай қойылмаған: \(criterion.label.kk).", ru: "Нет балла по критерию: \(criterion.label.ru).")
  }

  static func alreadyAwarded(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "already-awarded", kk: "\(number) жобасына бренд-амбассадор мәртебесі берілген.",
      ru: "Проекту \(number) статус бренд-амбассадора уже присвоен.")
  }

  static func notRecommended(by recommending: Int, of all: Int) -> Refusal {
    Refusal(
      "not-recommended",
      kk: "Мәртебе сарапшылардың ұсынысы бойынша беріледі: жобаны бағалаған сарапшылар – \(all), ұсынғаны – \(recommending).",
      ru: "Статус присваивается по рекомендации экспертов: оценили проект – \(all), рекомендовали – \(recommending).")
  }

  static func alreadyAccredited(_ name: String, _ direction: Direction) -> Refusal {
    Refusal(
      "already-accredited", kk: "\(name) «\(direction.label.kk)» бағыты бойынша тәлімгер болып аккредиттелген.",
      ru: "\(name): аккредитация ментора по направлению «\(direction.label.ru)» уже есть.")
  }
}
