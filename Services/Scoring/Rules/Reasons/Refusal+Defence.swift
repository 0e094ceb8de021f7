internal import Contracts
internal import Programme

/// Why a presentation, a ballot or the protocol does not stand (rulebook 4.1 to 4.4, 4.6).
extension Refusal {
  static func protocolClosed(_ closed: Identifier) -> Refusal {
    Refusal(
      "protocol-closed", kk: "\(closed) хаттамасы жабылған. Бұдан кейін тек нөмірленген түзету енгізіледі.",
      ru: "Протокол \(closed) закрыт. После этого возможна только нумерованная поправка.")
  }

  static func videoTooLong(limit: Int) -> Refusal {
    Refusal(
      "video-too-long", kk: "Бейне-эссе \(limit) секундтан аспауы тиіс.", ru: "Видео-эссе должно длиться не более \(limit) секунд.")
  }

  static func tooFewSlides(needed: Int) -> Refusal {
    Refusal(
      "too-few-slides", kk: "Таныстырылымда міндетті \(needed) слайд болуы тиіс.",
      ru: "В презентации должно быть \(needed) обязательных слайдов.")
  }

  static func presentationTooLong(limit: Int) -> Refusal {
    Refusal(
      "presentation-too-long", kk: "Таныстырылым \(limit) минуттан аспауы тиіс.", ru: "Презентация должна длиться не более \(limit) минут.")
  }

  static func beforeDefence(starts: LocalDateTime) -> Refusal {
    Refusal(
      "before-defence", kk: "Жобаны қорғау әлі басталған жоқ (\(starts.forPeople)).",
      ru: "Защита проекта ещё не началась (\(starts.forPeople)).")
  }

  static let ballotsCast = Refusal(
    "ballots-cast", kk: "Жобаға ұпай қойылған, сондықтан «келмеді» деп белгілеуге болмайды.",
    ru: "Проекту уже поставлены баллы, отметить его неявившимся нельзя.")

  static func notPresented(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "not-presented", kk: "\(number): таныстырылым өткені туралы жазба жоқ, баға қоюға болмайды.",
      ru: "\(number): нет записи о прошедшей презентации, оценивать нельзя.")
  }

  static func markMissing(_ criterion: DefenceCriterion) -> Refusal {
    Refusal(
      "mark-missing", kk: "Өлшемшарт бойынша ұпай қойылмаған: \(criterion.label.kk).", ru: "Нет балла по критерию: \(criterion.label.ru).")
  }

  static func markOutOfRange(_ marks: ClosedRange<Int>) -> Refusal {
    Refusal(
      "mark-out-of-range", kk: "Ұпай \(marks.lowerBound) мен \(marks.upperBound) аралығында болуы тиіс.",
      ru: "Балл должен быть от \(marks.lowerBound) до \(marks.upperBound).")
  }

  static func presentationMissing(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "presentation-missing", kk: "\(number): команданың келгені не келмегені жазылмаған.",
      ru: "\(number): не записано, явилась ли команда на защиту.")
  }

  static func ballotsMissing(_ number: ApplicationNumber, cast: Int, of all: Int, missing: [String]) -> Refusal {
    let names = missing.joined(separator: ", ")
    return Refusal(
      "ballots-missing", kk: "\(number): \(all) бюллетеньнің \(cast) бар. Бюллетень бермегендер: \(names).",
      ru: "\(number): есть \(cast) бюллетеней из \(all). Не проголосовали: \(names).")
  }

  static let nothingPresented = Refusal(
    "nothing-presented", kk: "Бірде-бір жоба қорғалмаған, хаттама жабуға негіз жоқ.",
    ru: "Ни один проект не защищался, закрывать протокол не по чему.")

  static func unknownProtocol(_ id: Identifier) -> Refusal {
    Refusal("unknown-protocol", kk: "«\(id)» хаттамасы жоқ.", ru: "Протокола «\(id)» нет.")
  }

  static func notInProtocol(_ number: ApplicationNumber) -> Refusal {
    Refusal("not-in-protocol", kk: "\(number) жобасы хаттамада жоқ.", ru: "Проекта \(number) нет в протоколе.")
  }

  static func notInMatrix(_ juror: Identifier, _ number: ApplicationNumber) -> Refusal {
    Refusal(
      "not-in-matrix", kk: "«\(juror)» \(number) жобасына баға қоймаған.", ru: "«\(juror)» не оценивал проект \(number).")
  }
}

extension LocalDateTime {
  /// `18.05.2020 10:05`.
  var forPeople: String { "\(date.forPeople) \(Self.two(hour)):\(Self.two(minute))" }

  fileprivate static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension LocalDate {
  /// `18.05.2020`.
  var forPeople: String { "\(LocalDateTime.two(day)).\(LocalDateTime.two(month)).\(year)" }
}
