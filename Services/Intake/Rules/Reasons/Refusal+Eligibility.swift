internal import Contracts
internal import Programme

/// Why an application is not eligible (rulebook 1.2 to 1.4): what is wrong, and what to do.
extension Refusal {
  static func unknownValue(_ value: String, of label: LocalizedText, allowed: String) -> Refusal {
    Refusal(
      "unknown-value", kk: "«\(label.kk)» өрісінде «\(value)» деген мән болмайды. Мына мәндердің бірін таңдаңыз: \(allowed).",
      ru: "В поле «\(label.ru)» не бывает значения «\(value)». Выберите одно из: \(allowed).")
  }

  static func badEmail(_ text: String) -> Refusal {
    Refusal(
      "bad-email", kk: "«\(text)» электрондық пошта мекенжайына ұқсамайды. Хабарлама келетін мекенжайды жазыңыз.",
      ru: "«\(text)» не похоже на адрес электронной почты. Укажите адрес, на который придёт ответ.")
  }

  static func badPhone(_ text: String) -> Refusal {
    Refusal(
      "bad-phone", kk: "«\(text)» телефон нөміріне ұқсамайды. Нөмірді +7 701 000 00 00 түрінде жазыңыз.",
      ru: "«\(text)» не похоже на номер телефона. Укажите номер в виде +7 701 000 00 00.")
  }

  static func badDate(_ text: String) -> Refusal {
    Refusal(
      "bad-date", kk: "«\(text)» деген күн болмайды. Туған күнді 1990-05-17 түрінде жазыңыз.",
      ru: "Даты «\(text)» не бывает. Укажите дату рождения в виде 1990-05-17.")
  }

  static func tooYoung(minimum: Int) -> Refusal {
    Refusal(
      "too-young", kk: "Өтінім берілген күні өтінім беруші \(minimum) жасқа толуы тиіс.",
      ru: "В день подачи заявки заявителю должно быть не меньше \(minimum) лет.")
  }

  static let notCitizen = Refusal(
    "not-a-citizen", kk: "Байқауға Қазақстан Республикасының азаматтары қатысады (азаматтығы: KZ).",
    ru: "В конкурсе участвуют граждане Республики Казахстан (гражданство: KZ).")

  static func summaryTooLong(limit: Int, words: Int) -> Refusal {
    Refusal(
      "summary-too-long", kk: "Қысқаша сипаттамада \(words) сөз бар, ең көбі \(limit) сөз. Қысқартыңыз.",
      ru: "В кратком описании слов: \(words), допускается не больше \(limit). Сократите его.")
  }

  static let noTimetableConsent = Refusal(
    "timetable-consent", kk: "Бағдарламаға қатысу үшін сабақ кестесін ұстануға келісіміңіз қажет.",
    ru: "Для участия нужно ваше согласие следовать расписанию занятий.")

  static let noDataConsent = Refusal(
    "data-consent", kk: "Өтінімді қарау үшін дербес деректерді өңдеуге келісіміңіз қажет.",
    ru: "Для рассмотрения заявки нужно ваше согласие на обработку персональных данных.")

  static func teamTooSmall(minimum: Int, people: Int) -> Refusal {
    Refusal(
      "team-too-small", kk: "Командада кемінде \(minimum) түрлі адам болуы тиіс, көрсетілгені: \(people).",
      ru: "В команде должно быть не меньше \(minimum) разных людей, указано: \(people).")
  }

  static func mixedScript(_ word: String) -> Refusal {
    Refusal(
      "mixed-script", kk: "«\(word)» сөзінде әртүрлі әліпбидің ұқсас әріптері араласқан. Есімді бір әліпбимен қайта теріңіз.",
      ru: "В слове «\(word)» смешаны похожие буквы разных алфавитов. Наберите имя заново одним алфавитом.")
  }

  static func documentMissing(_ kind: ApplicationDocument) -> Refusal {
    Refusal(
      "document-missing", kk: "Міндетті құжат жоқ: \(kind.label.kk). Оны қоса жіберіңіз.",
      ru: "Нет обязательного документа: \(kind.label.ru). Приложите его.")
  }

  static func documentTwice(_ kind: ApplicationDocument) -> Refusal {
    Refusal(
      "document-twice", kk: "«\(kind.label.kk)» құжаты бірнеше рет берілген. Біреуін қалдырыңыз.",
      ru: "Документ «\(kind.label.ru)» приложен несколько раз. Оставьте один.")
  }

  static func tooManySlides(limit: Int, slides: Int) -> Refusal {
    Refusal(
      "too-many-slides", kk: "Презентацияда \(slides) слайд бар, ең көбі \(limit). Қысқартыңыз.",
      ru: "В презентации слайдов: \(slides), допускается не больше \(limit). Сократите её.")
  }

  static func duplicate(of first: ApplicationNumber) -> Refusal {
    Refusal(
      "duplicate", kk: "Бұл жобаға сіздің өтініміңіз осы маусымда тіркелген, нөмірі \(first).",
      ru: "Ваша заявка с этим проектом уже зарегистрирована в этом сезоне под номером \(first).")
  }
}
