internal import Contracts
internal import Programme

/// What may be wrong with who is meant, and with what is on the account (rulebook 6.1, 6.3, 6.5).
extension Refusal {
  static let oneOwner = Refusal(
    "one-owner", kk: "Шоттың бір ғана иесі болуы тиіс: адам, бизнес немесе сырттан келген жоба.",
    ru: "У счёта должен быть ровно один владелец: человек, бизнес или проект со стороны.")

  static let otherKind = Refusal(
    "other-kind", kk: "Шоттың түрі иесіне сәйкес келмейді: адамға – participant, бизнеске – business, жобаға – project.",
    ru: "Вид счёта не подходит владельцу: человеку – participant, бизнесу – business, проекту – project.")

  static let notIdentified = Refusal(
    "not-identified",
    kk: "Адамды басқалардан ажырату мүмкін емес: кодын (person), не аты-жөнімен бірге туған күнін немесе электрондық поштасын көрсетіңіз.",
    ru: "Человека нельзя отличить от других: укажите его код (person) либо ФИО с датой рождения или электронной почтой.")

  static func listedTwice(_ who: String) -> Refusal {
    Refusal(
      "listed-twice", kk: "«\(who)» тізімде бірнеше рет көрсетілген. Бір рет қана қалдырыңыз.",
      ru: "«\(who)» указан в списке несколько раз. Оставьте один раз.")
  }

  static func unknownAccount(_ account: Identifier) -> Refusal {
    Refusal(
      "unknown-account", kk: "«\(account)» шоты жоқ. Шоттың немесе жобаның нөмірін тексеріңіз.",
      ru: "Счёта «\(account)» нет. Проверьте номер счёта или проекта.")
  }

  static func notAProject(_ account: Identifier) -> Refusal {
    Refusal("not-a-project", kk: "«\(account)» – жобаның шоты емес.", ru: "«\(account)» – не счёт проекта.")
  }

  static func projectLeft(_ project: Identifier) -> Refusal {
    Refusal(
      "project-left", kk: "«\(project)» жобасы бағдарламадан шыққан, сондықтан ұпай алмайды.",
      ru: "Проект «\(project)» выбыл из программы и баллов больше не получает.")
  }

  static func notEnough(has balance: Int, needs amount: Int) -> Refusal {
    Refusal(
      "not-enough-points", kk: "Шотта ұпай жеткіліксіз: \(amount) керек, \(balance) бар.",
      ru: "На счёте не хватает баллов: нужно \(amount), есть \(balance).")
  }

  /// Told with the ratio as it would be.
  static func notCovered(amount: Int, _ coverage: Coverage) -> Refusal {
    Refusal(
      "not-covered",
      kk: "\(amount) ұпай шығарылса, айналымда \(coverage.circulation) ұпай болады, ал ұсыныстардың көлемі – \(coverage.offers). "
        + "Алдымен LIFT-MARKET-ке ұсыныс қосыңыз.",
      ru: "После выпуска \(amount) баллов в обращении будет \(coverage.circulation), а предложений – на \(coverage.offers). "
        + "Сначала добавьте предложения в LIFT-MARKET.")
  }
}
