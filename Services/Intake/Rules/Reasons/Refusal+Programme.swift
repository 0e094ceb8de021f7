internal import Contracts
internal import Programme

/// Why a step of the programme is not taken (rulebook 1.10, 1.11).
extension Refusal {
  static func unknownTask(_ task: Identifier) -> Refusal {
    Refusal(
      "unknown-task", kk: "Жеке жоспарда «\(task)» тапсырмасы жоқ.", ru: "В индивидуальном плане нет задания «\(task)».")
  }

  static func taskDone(_ task: Identifier) -> Refusal {
    Refusal("already-done", kk: "«\(task)» тапсырмасы орындалған деп белгіленген.", ru: "Задание «\(task)» уже отмечено выполненным.")
  }

  static func transitionLate(dueBy: LocalDateTime) -> Refusal {
    Refusal(
      "late", kk: "Акселерацияға өту туралы өтініш берудің мерзімі өтті: \(dueBy.forPeople).",
      ru: "Срок заявления о переходе в акселерацию прошёл: \(dueBy.forPeople).")
  }

  static let alreadyApplied = Refusal(
    "already-applied", kk: "Акселерацияға өту туралы өтініш берілген.", ru: "Заявление о переходе в акселерацию уже подано.")

  static let markNotReached = Refusal(
    "mark-not-reached", kk: "Қорғауда өту ұпайы алынбаған.", ru: "На защите проходной балл не набран.")

  static let notPresented = Refusal(
    "not-defended", kk: "Жоба қорғалмаған.", ru: "Проект не был защищён.")

  static func tasksNotDone(done: Int, of all: Int, needed: Int) -> Refusal {
    Refusal(
      "tasks-not-done", kk: "Жеке жоспардың \(all) тапсырмасының \(done) орындалды, қажеті – \(needed) %.",
      ru: "Выполнено заданий индивидуального плана: \(done) из \(all), нужно \(needed) %.")
  }

  static func projectDocumentMissing(_ kind: ProjectDocument) -> Refusal {
    Refusal(
      "document-missing", kk: "Жобалық құжат тапсырылмаған: \(kind.label.kk).", ru: "Не сдан проектный документ: \(kind.label.ru).")
  }

  static let secondInterviewMissing = Refusal(
    "second-interview-missing", kk: "Екінші әңгімелесу өтпеген.", ru: "Вторичное собеседование не проведено.")

  static let secondInterviewNotPassed = Refusal(
    "second-interview-not-passed", kk: "Екінші әңгімелесуден өтпеген.", ru: "Вторичное собеседование не пройдено.")

  static let effectModelMissing = Refusal(
    "effect-model-missing", kk: "«Өзгерістер теориясы» бойынша әлеуметтік әсердің моделі қоса берілмеген.",
    ru: "Не приложена модель социального эффекта по «Теории изменений».")

  static let certificateMissing = Refusal(
    "certificate-missing", kk: "Акселерация алды кезеңі бағдарламасына қатысу туралы сертификат қоса берілмеген.",
    ru: "Не приложен сертификат об участии в программе пре-акселерации.")

  static func unknownCertificate(_ number: Identifier) -> Refusal {
    Refusal(
      "unknown-certificate", kk: "«\(number)» сертификаты бұл жобаға берілмеген.", ru: "Сертификат «\(number)» этому проекту не выдавался.")
  }

  static func notApplied(_ number: ApplicationNumber, _ track: Track) -> Refusal {
    Refusal(
      "not-applied", kk: "\(number) акселерацияға өтуге өтініш бермеген, мәртебесі: «\(track.label.kk)».",
      ru: "\(number): заявления о переходе в акселерацию нет, статус: «\(track.label.ru)».")
  }

  static func startsBeforeOrder(day: LocalDate) -> Refusal {
    Refusal(
      "starts-before-order", kk: "Акселерация бұйрық шыққан күннен (\(day.forPeople)) бұрын басталмайды.",
      ru: "Акселерация не может начаться раньше дня приказа (\(day.forPeople)).")
  }
}
