internal import Contracts
internal import Programme

/// Why a jury is not appointed or a seat does not change hands (rulebook 4.2, 4.3).
extension Refusal {
  static func groupSize(_ group: JuryGroup, needed: Int, given: Int) -> Refusal {
    Refusal(
      "group-size", kk: "Қазылар алқасындағы орын саны («\(group.label.kk)») \(needed) болуы тиіс, көрсетілгені – \(given).",
      ru: "Мест в жюри («\(group.label.ru)») должно быть \(needed), указано – \(given).")
  }

  static func idTwice(_ juror: Identifier) -> Refusal {
    Refusal(
      "juror-id-twice", kk: "«\(juror)» белгісі қазылар алқасының екі мүшесіне берілген.",
      ru: "Обозначение «\(juror)» дано двум членам жюри.")
  }

  static let rosterFrozen = Refusal(
    "jury-frozen",
    kk:
      "Алғашқы бюллетеньнен кейін қазылар алқасының құрамы өзгермейді: резервтегі мүшелерді ғана қосуға болады. Мүшені ауыстыру – jury.substitute.",
    ru: "После первого бюллетеня состав жюри не меняется: можно только добавить резервных членов. Замена члена жюри – jury.substitute.")

  static func juryMissing(_ season: Identifier) -> Refusal {
    Refusal(
      "jury-not-appointed", kk: "«\(season)» маусымының қазылар алқасы тағайындалмаған.", ru: "Жюри сезона «\(season)» не назначено.")
  }

  static func unknownJuror(_ juror: Identifier) -> Refusal {
    Refusal(
      "unknown-juror", kk: "Қазылар алқасында да, резервте де «\(juror)» жоқ.", ru: "Ни в жюри, ни в резерве нет «\(juror)».")
  }

  static let sameJuror = Refusal(
    "same-juror", kk: "Мүшені өзімен ауыстыруға болмайды.", ru: "Нельзя заменить члена жюри им же самим.")

  static func otherGroup(_ juror: Juror, needed: JuryGroup) -> Refusal {
    Refusal(
      "other-group", kk: "\(juror.fullName) басқа топтан («\(juror.group.label.kk)»), ал орын – «\(needed.label.kk)».",
      ru: "\(juror.fullName) из другой группы («\(juror.group.label.ru)»), а место – «\(needed.label.ru)».")
  }

  static func notSeated(_ juror: Juror, _ number: ApplicationNumber?) -> Refusal {
    let place = number.map { " (\($0))" } ?? ""
    return Refusal(
      "not-seated", kk: "\(juror.fullName) қазір қазылар алқасының орнында отырған жоқ\(place).",
      ru: "\(juror.fullName) сейчас не занимает места в жюри\(place).")
  }

  static func alreadySeated(_ juror: Juror, _ number: ApplicationNumber?) -> Refusal {
    let place = number.map { " (\($0))" } ?? ""
    return Refusal(
      "already-seated", kk: "\(juror.fullName) қазылар алқасында басқа орынды иеленген\(place).",
      ru: "\(juror.fullName) уже занимает другое место в жюри\(place).")
  }

  static func conflictOfInterest(_ juror: Juror, _ number: ApplicationNumber, _ interest: ConflictOfInterest) -> Refusal {
    let why: LocalizedText =
      switch interest {
      case .mentor: LocalizedText(kk: "жобаның тәлімгері (қазіргі немесе бұрынғы)", ru: "ментор проекта, нынешний или прежний")
      case .team: LocalizedText(kk: "жоба командасының мүшесі", ru: "участник команды проекта")
      }
    return Refusal(
      "conflict-of-interest", kk: "\(number): \(juror.fullName) – \(why.kk). Бұл жоба үшін оны резервтегі мүше ауыстыруы тиіс.",
      ru: "\(number): \(juror.fullName) – \(why.ru). Для этого проекта его должен заменить резервный член жюри.")
  }
}
