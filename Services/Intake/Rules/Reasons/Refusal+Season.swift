internal import Contracts
internal import Programme

/// Why a season is not announced, or does not take an application now (rulebook 1.1, 1.7).
extension Refusal {
  static func alreadyAnnounced(_ season: Identifier) -> Refusal {
    Refusal(
      "already-announced", kk: "«\(season)» маусымы басқа шарттармен жарияланып қойған; жарияланған шарттар өзгермейді.",
      ru: "Сезон «\(season)» уже объявлен с другими условиями; объявленные условия не меняются.")
  }

  static func unknownZone(_ zone: String) -> Refusal {
    Refusal(
      "unknown-zone", kk: "«\(zone)» уақыт белдеуі tz базасында жоқ. «Asia/Almaty» сияқты атауды көрсетіңіз.",
      ru: "Часового пояса «\(zone)» нет в базе tz. Укажите название вида «Asia/Almaty».")
  }

  static let closesBeforeItOpens = Refusal(
    "closes-before-opening", kk: "Өтінім қабылдау басталмай тұрып аяқталмауы тиіс. Мерзімдерді тексеріңіз.",
    ru: "Приём заявок не может закончиться раньше, чем начнётся. Проверьте сроки.")

  static func badPrefix(_ prefix: String) -> Refusal {
    Refusal(
      "bad-prefix",
      kk: "«\(prefix)» нөмірлердің басы бола алмайды: тек латын бас әріптері, цифрлар және дефис, мысалы AST-2020.",
      ru: "«\(prefix)» не может быть началом номеров: только прописные латинские буквы, цифры и дефис, например AST-2020.")
  }

  static func prefixTaken(_ prefix: String, by season: Identifier) -> Refusal {
    Refusal(
      "prefix-taken", kk: "«\(prefix)» нөмірлерін «\(season)» маусымы пайдаланады. Басқасын таңдаңыз.",
      ru: "Номера «\(prefix)» уже занял сезон «\(season)». Выберите другие.")
  }

  static func policy(_ problem: PolicyProblem) -> Refusal {
    let code =
      switch problem {
      case .unknownName: "unknown-policy"
      case .outOfRange: "policy-out-of-range"
      case .contradiction: "policy-contradiction"
      }
    return Refusal(code, kk: problem.message.kk, ru: problem.message.ru)
  }

  static func calendar(_ error: WorkingCalendarError) -> Refusal {
    Refusal(
      "calendar-lacks-year", kk: "Комиссия мерзімін есептеу мүмкін емес: \(error.message.kk). Күнтізбені жаңарту қажет.",
      ru: "Сроки комиссии не вычислить: \(error.message.ru). Нужно обновить календарь.")
  }

  static func notOpenYet(opens: LocalDateTime, zone: String) -> Refusal {
    Refusal(
      "not-open-yet", kk: "Өтінім қабылдау әлі басталған жоқ. Басталуы: \(opens.forPeople) (\(zone)).",
      ru: "Приём заявок ещё не начался. Начало: \(opens.forPeople) (\(zone)).")
  }

  static func late(closed: LocalDateTime, zone: String) -> Refusal {
    Refusal(
      "late", kk: "Өтінім қабылдау аяқталды: \(closed.forPeople) (\(zone)).", ru: "Приём заявок завершён: \(closed.forPeople) (\(zone)).")
  }

  static let notDue = Refusal(
    "not-due", kk: "Белгі мерзімінен бұрын келді.", ru: "Метка пришла раньше срока.")
}

extension LocalDateTime {
  /// `28.02.2020 18:00`, as both languages write it.
  var forPeople: String { "\(date.forPeople) \(iso.dropFirst(11).prefix(5))" }
}

extension LocalDate {
  /// `28.02.2020`.
  var forPeople: String {
    let parts = iso.split(separator: "-")
    return parts.reversed().joined(separator: ".")
  }
}
