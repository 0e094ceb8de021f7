internal import Contracts
internal import Programme

/// Why a consultation is not as it was asked for (rulebook 3.3 to 3.6).
extension Refusal {
  static func unknownConsultation(_ id: Identifier) -> Refusal {
    Refusal(
      "unknown-consultation", kk: "«\(id)» консультациясы жоқ. Кодын тексеріңіз.", ru: "Консультации «\(id)» нет. Проверьте код.")
  }

  /// It is not at the point at which this can be done.
  static func consultationIs(_ status: ConsultationRow.Status) -> Refusal {
    let label = status.label
    return Refusal(
      "wrong-status", kk: "Консультацияның қазіргі күйі: «\(label.kk)». Бұл әрекет енді мүмкін емес.",
      ru: "Нынешнее состояние консультации: «\(label.ru)». Это действие невозможно.")
  }

  /// Somebody is taken at that time.
  static func busy(_ party: Party, _ kind: Occupant.Kind) -> Refusal {
    let (who, what) = (party.label, kind.label)
    return Refusal("busy", kk: "\(who.kk) бұл уақытта бос емес: \(what.kk).", ru: "\(who.ru): это время уже занято (\(what.ru)).")
  }

  static let expertUnavailable = Refusal(
    "expert-unavailable", kk: "Сарапшы бұл уақытты бос уақыты ретінде көрсетпеген. Сарапшы көрсеткен уақытты таңдаңыз.",
    ru: "Эксперт не указал это время как свободное. Выберите время, указанное экспертом.")

  static func consultedEnough(_ number: ApplicationNumber, limit: Int) -> Refusal {
    Refusal(
      "consultations-used-up",
      kk: "\(number) жобасы үшін бұл сарапшының \(limit) консультациясы алынған. Одан көбі – тек сарапшының бастамасымен.",
      ru: "Для проекта \(number) у этого эксперта уже есть консультации: \(limit). Больше – только по инициативе эксперта.")
  }

  static let groupNeedsMotivation = Refusal(
    "group-needs-motivation", kk: "Топтық консультацияға қатысушылардың жазбаша дәлелді сұранысы керек.",
    ru: "Для групповой консультации нужен письменный мотивированный запрос участников.")

  static let expertOnly = Refusal(
    "expert-only", kk: "Бұл шешімді тек сарапшының өзі қабылдайды.", ru: "Это решает только сам эксперт.")

  static let alreadyBegun = Refusal(
    "already-begun", kk: "Консультация басталып кетті.", ru: "Консультация уже началась.")

  static let notBegun = Refusal(
    "not-begun", kk: "Консультация әлі басталған жоқ.", ru: "Консультация ещё не началась.")

  static let tooLong = Refusal(
    "too-long", kk: "Консультация бір тәуліктен ұзақ болмайды.", ru: "Консультация не может длиться дольше суток.")

  static let agendaTooLate = Refusal(
    "late", kk: "Консультация басталды: күн тәртібі енді қабылданбайды.", ru: "Консультация началась: повестка больше не принимается.")

  static func unknownSurvey(_ id: Identifier) -> Refusal {
    Refusal("unknown-survey", kk: "«\(id)» сауалнамасы жоқ. Кодын тексеріңіз.", ru: "Опроса «\(id)» нет. Проверьте код.")
  }

  static func surveyClosed(_ closedAt: LocalDateTime) -> Refusal {
    Refusal(
      "late", kk: "Сауалнама жабылды: жауаптар \(closedAt.forPeople) дейін қабылданды.",
      ru: "Опрос закрыт: ответы принимались до \(closedAt.forPeople).")
  }

  static let alreadyAnswered = Refusal(
    "already-answered", kk: "Бұл сауалнамаға жауап берілген.", ru: "На этот опрос уже ответили.")

  static func otherRole(_ role: SurveyRole) -> Refusal {
    Refusal("other-role", kk: "Бұл сауалнама басқа рөлге арналған: \(role.rawValue).", ru: "Этот опрос для другой роли: \(role.rawValue).")
  }
}

extension ConsultationRow.Status {
  fileprivate var label: LocalizedText {
    switch self {
    case .requested: LocalizedText(kk: "сұралған", ru: "запрошена")
    case .confirmed: LocalizedText(kk: "расталған", ru: "подтверждена")
    case .declined: LocalizedText(kk: "қабылданбаған", ru: "отклонена")
    case .cancelled: LocalizedText(kk: "болдырылмаған", ru: "отменена")
    case .finished: LocalizedText(kk: "аяқталған", ru: "завершена")
    }
  }
}

extension Party {
  var label: LocalizedText {
    switch self {
    case .expert(let expert): LocalizedText(kk: "«\(expert)» сарапшысы", ru: "Эксперт «\(expert)»")
    case .team(let number): LocalizedText(kk: "\(number) командасы", ru: "Команда \(number)")
    case .person(let key): LocalizedText(kk: key, ru: key)
    case .season(let season): LocalizedText(kk: "«\(season)» маусымының барлық қатысушылары", ru: "Все участники сезона «\(season)»")
    }
  }
}

extension Occupant.Kind {
  fileprivate var label: LocalizedText {
    switch self {
    case .consultation: LocalizedText(kk: "консультация", ru: "консультация")
    case .interview: LocalizedText(kk: "әңгімелесу", ru: "собеседование")
    case .session: LocalizedText(kk: "сессия", ru: "сессия")
    case .defence: LocalizedText(kk: "жобаны қорғау", ru: "защита проекта")
    }
  }
}
