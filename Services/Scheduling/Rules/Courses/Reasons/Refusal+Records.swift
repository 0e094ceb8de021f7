internal import Contracts
internal import Programme

/// Why a conflict, report, characteristic or day of the defence is not taken (rulebook 2, 3.7, 3.9).
extension Refusal {
  static let twoParties = Refusal(
    "two-parties", kk: "Кемінде екі тарапты көрсетіңіз.", ru: "Укажите не меньше двух сторон.")

  static func unknownConflict(_ id: Identifier) -> Refusal {
    Refusal("unknown-conflict", kk: "«\(id)» жанжалы тіркелмеген. Кодын тексеріңіз.", ru: "Конфликта «\(id)» нет. Проверьте код.")
  }

  static let conflictIsResolved = Refusal(
    "already-resolved", kk: "Бұл жанжал бойынша шешім қабылданған.", ru: "По этому конфликту решение уже принято.")

  static let notAMonth = Refusal(
    "not-a-month", kk: "Есеп бір айға жасалады: кезеңнің басы мен соңы бір айда болуы керек.",
    ru: "Отчёт составляется за месяц: начало и конец периода должны быть в одном месяце.")

  static func periodNotBegun(_ day: LocalDate) -> Refusal {
    Refusal(
      "not-begun", kk: "Есептік кезең әлі басталған жоқ: \(day.forPeople).", ru: "Отчётный период ещё не начался: \(day.forPeople).")
  }

  static let threeSignatures = Refusal(
    "three-signatures", kk: "Үш қол керек: жоба жетекшісі, сарапшы, бағдарлама менеджері.",
    ru: "Нужны три подписи: руководителя проекта, эксперта, менеджера программы.")

  static func notAnExpert(_ name: String) -> Refusal {
    Refusal("not-an-expert", kk: "\(name) сарапшы ретінде тіркелмеген.", ru: "\(name) не зарегистрирован(а) как эксперт.")
  }

  static func afterDefence(_ start: LocalDateTime) -> Refusal {
    Refusal(
      "late", kk: "Сипаттама жобаны қорғауға дейін қабылданды: \(start.forPeople).",
      ru: "Характеристика принималась до защиты проекта: \(start.forPeople).")
  }

  static let defenceHasBegun = Refusal(
    "already-begun", kk: "Бұл күнгі қорғау басталып кетті.", ru: "Защита этого дня уже началась.")

  static func notAdmitted(_ number: ApplicationNumber, _ track: Track) -> Refusal {
    Refusal(
      "not-admitted", kk: "\(number) қорғауға шыға алмайды, мәртебесі: «\(track.label.kk)».",
      ru: "\(number) не может выйти на защиту, статус: «\(track.label.ru)».")
  }

  static func defendsOnAnotherDay(_ number: ApplicationNumber, _ date: LocalDate) -> Refusal {
    Refusal(
      "already-scheduled", kk: "\(number) жобасын қорғау басқа күнге белгіленген: \(date.forPeople).",
      ru: "Защита проекта \(number) уже назначена на другой день: \(date.forPeople).")
  }
}
