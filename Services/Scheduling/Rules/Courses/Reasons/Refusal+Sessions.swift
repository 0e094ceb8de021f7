internal import Contracts
internal import Programme

/// Why a session is not scheduled, moved or cancelled as it was asked for (rulebook 3.1, 3.8).
extension Refusal {
  static func unknownSession(_ id: Identifier) -> Refusal {
    Refusal("unknown-session", kk: "«\(id)» сессиясы жоқ. Кодын тексеріңіз.", ru: "Сессии «\(id)» нет. Проверьте код.")
  }

  static let sessionIsCancelled = Refusal("session-cancelled", kk: "Сессия болдырылмаған.", ru: "Сессия отменена.")

  static func sessionHasBegun(_ start: LocalDateTime) -> Refusal {
    Refusal(
      "already-begun", kk: "Сессия басталып кетті: \(start.forPeople).", ru: "Сессия уже началась: \(start.forPeople).")
  }

  static func sessionNotBegun(_ start: LocalDateTime) -> Refusal {
    Refusal(
      "not-begun", kk: "Сессия әлі басталған жоқ: \(start.forPeople).", ru: "Сессия ещё не началась: \(start.forPeople).")
  }

  /// What belongs to another kind of session, or is missing of this one.
  static func sessionFieldOfKind(_ label: LocalizedText) -> Refusal {
    Refusal(
      "not-of-this-kind", kk: "«\(label.kk)» өрісі сессияның бұл түріне сәйкес келмейді.",
      ru: "Поле «\(label.ru)» не подходит этому виду сессии.")
  }

  static let noSuchItem = Refusal(
    "no-such-item",
    kk: "Акселерацияның он бес тармағының бірінің нөмірін көрсетіңіз (бақылау сессиялары – 7 және 15).",
    ru: "Укажите номер одного из пятнадцати пунктов акселерации (контрольные сессии – 7 и 15).")

  static func noSuchMonth(of policy: Policy) -> Refusal {
    Refusal(
      "no-such-month", kk: "Коучингтің айын көрсетіңіз: 1–\(policy.coachingSessions).",
      ru: "Укажите месяц коучинга: 1–\(policy.coachingSessions).")
  }

  static func needsFirst(_ label: LocalizedText) -> Refusal {
    Refusal(
      "out-of-order", kk: "Алдымен мынаның уақыты белгіленуі керек: «\(label.kk)».", ru: "Сначала нужно назначить: «\(label.ru)».")
  }

  static func mustFollow(_ label: LocalizedText, ends: LocalDateTime) -> Refusal {
    Refusal(
      "out-of-order", kk: "Реті бойынша мынадан кейін болуы керек: «\(label.kk)» (\(ends.forPeople)).",
      ru: "По порядку должно быть после: «\(label.ru)» (\(ends.forPeople)).")
  }

  static func mustPrecede(_ label: LocalizedText, starts: LocalDateTime) -> Refusal {
    Refusal(
      "out-of-order", kk: "Реті бойынша мынаған дейін аяқталуы керек: «\(label.kk)» (\(starts.forPeople)).",
      ru: "По порядку должно закончиться до: «\(label.ru)» (\(starts.forPeople)).")
  }

  static func heldOnce(_ label: LocalizedText) -> Refusal {
    Refusal(
      "already-scheduled", kk: "«\(label.kk)» бір рет өтеді, оның уақыты белгіленген.",
      ru: "«\(label.ru)» проводится один раз и уже назначено.")
  }

  static let notACoachingWeek = Refusal(
    "wrong-week", kk: "Коучинг айдың бірінші аптасында (1–7) ашылып, төртінші аптасында (22–28) аяқталады.",
    ru: "Коучинг открывается в первую неделю месяца (1–7) и завершается в четвёртую (22–28).")

  static func otherCoachingMonth(_ label: LocalizedText) -> Refusal {
    Refusal(
      "other-month", kk: "«\(label.kk)» бір айдың ішінде ашылып, аяқталады.", ru: "«\(label.ru)» открывается и завершается в одном месяце.")
  }
}
