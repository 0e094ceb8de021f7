internal import Contracts
internal import Programme

/// Why somebody cannot be registered as an expert (rulebook 2; source, §1.1).
extension Refusal {
  static func alreadyExpert(_ name: String) -> Refusal {
    Refusal("already-registered", kk: "\(name) сарапшы ретінде тіркелген.", ru: "\(name) уже зарегистрирован(а) как эксперт.")
  }

  static let notQualified = Refusal(
    "not-qualified", kk: "Мәлімделген біліктілік саласы бойынша жоғары білім немесе халықаралық сертификаттау керек.",
    ru: "Нужно высшее образование по заявленной области компетенции или международная сертификация.")

  static let courseCertificate = Refusal(
    "course-certificate", kk: "Курс сертификаты жеткіліксіз: халықаралық сертификаттау керек.",
    ru: "Сертификата курса недостаточно: нужна международная сертификация.")

  static func tooLittlePractice(_ years: Int, needed: Int) -> Refusal {
    Refusal(
      "too-little-practice", kk: "Тәжірибелік өтіл – \(years) жыл, кемінде \(needed) жыл керек.",
      ru: "Практический стаж – \(years) (полных лет), нужно не меньше \(needed).")
  }

  static let programmeNotUnderstood = Refusal(
    "programme-not-understood", kk: "Сарапшы бағдарламаның мәнін түсінуі керек.", ru: "Эксперт должен понимать суть программы.")

  static let noReference = Refusal(
    "no-reference", kk: "Клиенттердің кемінде бір оң пікірі керек.", ru: "Нужен хотя бы один положительный отзыв клиента.")

  static let noMentoring = Refusal(
    "no-mentoring", kk: "Менторлық немесе тәлімгерлікте іс жүзінде расталған тәжірибе керек.",
    ru: "Нужен практически подтверждённый опыт менторства или наставничества.")

  static let noCapacity = Refusal(
    "no-capacity", kk: "Жетекшілік ететін жобалар саны кемінде бір болуы керек.",
    ru: "Число сопровождаемых проектов должно быть не меньше одного.")
}
