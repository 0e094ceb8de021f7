internal import Programme

/// The fields of questionnaire and pre-acceleration application that must be filled in: where each stands, and what people call it.
///
/// The labels are the source's (Анкета проекта; §1.2, Шаблон заявки).
enum FormField: CaseIterable {
  case applicantKind, languages
  case fullName, phone, email, birthDate, city, citizenship, language
  case name, direction, principles, goals, summary, relevance, audience, innovation, funding, stage, volunteers, partners
  case socialEffect, problems, supportExpected, outlook
  case programmeRelation, purpose

  /// Below the content's own place, `/data` in a submission.
  var path: String {
    switch self {
    case .applicantKind, .languages, .programmeRelation, .purpose: "/\(self)"
    case .fullName, .phone, .email, .birthDate, .city, .citizenship, .language: "/applicant/\(self)"
    default: "/project/\(self)"
    }
  }

  var label: LocalizedText {
    switch self {
    case .applicantKind: LocalizedText(kk: "Қатысушының санаты", ru: "Категория участника")
    case .languages: LocalizedText(kk: "Өтінімнің тілі", ru: "Язык заявки")
    case .fullName: LocalizedText(kk: "Өтінім берушінің аты-жөні", ru: "ФИО заявителя")
    case .phone: LocalizedText(kk: "Өтінім берушінің телефоны", ru: "Телефон заявителя")
    case .email: LocalizedText(kk: "Өтінім берушінің электрондық поштасы", ru: "Электронный адрес заявителя")
    case .birthDate: LocalizedText(kk: "Туған күні, айы, жылы", ru: "Дата рождения")
    case .city: LocalizedText(kk: "Тұрғылықты жері", ru: "Город проживания")
    case .citizenship: LocalizedText(kk: "Азаматтығы", ru: "Гражданство")
    case .language: LocalizedText(kk: "Хат алмасу тілі", ru: "Язык переписки")
    case .programmeRelation:
      LocalizedText(
        kk: "Жобаңыздың «Рухани жаңғыру» бағдарламасына қандай қатысы бар?",
        ru: "Каким образом Ваш проект относится к Программе «Рухани жаңғыру»?")
    case .purpose: LocalizedText(kk: "Өтінім беру мақсаты", ru: "Цель подачи заявки")
    default: projectLabel
    }
  }

  private var projectLabel: LocalizedText {
    switch self {
    case .name: LocalizedText(kk: "Жобаның атауы", ru: "Название проекта")
    case .direction: LocalizedText(kk: "Жобаның бағыты", ru: "Направление проекта")
    case .principles:
      LocalizedText(kk: "«Рухани жаңғыру» бағдарламасының қағидаттары", ru: "Принципы программы «Рухани жаңғыру»")
    case .goals: LocalizedText(kk: "Жобаның мақсаты мен міндеттері", ru: "Цель и задачи проекта")
    case .summary: LocalizedText(kk: "Қысқаша сипаттама", ru: "Краткое описание")
    case .relevance: LocalizedText(kk: "Жобаның өзектілігі", ru: "Актуальность проекта")
    case .audience: LocalizedText(kk: "Мақсатты аудитория", ru: "Целевая аудитория")
    case .innovation: LocalizedText(kk: "Жобаның инновациялық құрамдас бөлігі", ru: "Инновационная составляющая проекта")
    case .funding:
      LocalizedText(
        kk: "Қаржыландыру көздері, бизнес-моделінің болуы, жобаның тұрақтылығы",
        ru: "Источники финансирования, наличие бизнес-модели, устойчивость проекта")
    case .stage: LocalizedText(kk: "Жобаның іске асырылу кезеңі", ru: "Стадия реализации проекта")
    case .volunteers: LocalizedText(kk: "Жоба қызметіне волонтерлердің қатысуы", ru: "Участие волонтеров в деятельности проекта")
    case .partners: LocalizedText(kk: "Жобаның серіктестері, олардың қатысу деңгейі", ru: "Партнеры проекта, степень их участия")
    case .socialEffect: LocalizedText(kk: "Күтілетін әлеуметтік эффект", ru: "Ожидаемый социальный эффект")
    case .problems:
      LocalizedText(
        kk: "Жобаны іске асыру барысында қандай проблемалар кездеседі?",
        ru: "С какими проблемами при реализации проекта вы сталкиваетесь?")
    case .supportExpected: LocalizedText(kk: "Акселератордан қандай қолдау күтесіз?", ru: "Какой поддержки вы ждете от Акселератора?")
    default: LocalizedText(kk: "Жобаның даму перспективасы (3 жылға дейін)", ru: "Перспективы развития проекта (до 3 лет)")
    }
  }
}
