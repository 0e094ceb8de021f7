import Contracts
import Programme

/// What the page says of itself, in both languages.
enum PageWords {
  static let kazakh = "Қазақша"
  static let russian = "Русский"

  static let season = LocalizedText(kk: "Маусым бір қарағанда", ru: "Сезон с одного взгляда")
  static let funnel = LocalizedText(kk: "Өтінімнен ауқымға дейін", ru: "От заявки до масштаба")
  static let timetable = LocalizedText(kk: "Уақыт кестесі", ru: "Ход сезона")
  static let scores = LocalizedText(kk: "Жоба қорғау ұпайлары", ru: "Баллы на защите проектов")
  static let left = LocalizedText(kk: "Жобалар неге шығып қалды", ru: "Почему проекты выбыли")
  static let lift = LocalizedText(kk: "SOCIAL LIFT: ұпайлар мен олардың жабылуы", ru: "SOCIAL LIFT: баллы и их покрытие")
  static let papers = LocalizedText(kk: "Құжаттар", ru: "Документы")

  static let project = LocalizedText(kk: "Жоба", ru: "Проект")
  static let direction = LocalizedText(kk: "Бағыт", ru: "Направление")
  static let reason = LocalizedText(kk: "Себебі", ru: "Причина")
  static let number = LocalizedText(kk: "Нөмірі", ru: "Номер")
  static let total = LocalizedText(kk: "Барлығы", ru: "Сумма")

  static let stages: [(label: LocalizedText, count: @Sendable (SeasonFunnel) -> Int)] = [
    (LocalizedText(kk: "өтінім берді", ru: "подали заявку"), { $0.applied }),
    (LocalizedText(kk: "тіркелді", ru: "зарегистрированы"), { $0.registered }),
    (LocalizedText(kk: "акселерация алды кезеңіне қабылданды", ru: "приняты в пре-акселерацию"), { $0.admitted }),
    (LocalizedText(kk: "жобасын қорғауға шықты", ru: "вышли на защиту проекта"), { $0.presented }),
    (LocalizedText(kk: "өту ұпайын алды", ru: "набрали проходной балл"), { $0.passed }),
    (LocalizedText(kk: "акселерацияға өтті", ru: "перешли в акселерацию"), { $0.accelerated }),
    (LocalizedText(kk: "акселерацияны аяқтады", ru: "завершили акселерацию"), { $0.completed }),
    (LocalizedText(kk: "ауқымды етуге дайын", ru: "готовы к масштабированию"), { $0.ready }),
  ]

  /// A criterion in a column's width; the whole label is in its title.
  static func short(_ criterion: DefenceCriterion) -> LocalizedText {
    switch criterion {
    case .socialEffect: LocalizedText(kk: "Әлеуметтік тиімділік", ru: "Социальный эффект")
    case .programmeFit: LocalizedText(kk: "Бағдарлама қағидаттары", ru: "Принципы программы")
    case .sustainability: LocalizedText(kk: "Тұрақтылық", ru: "Устойчивость")
    case .teamAbility: LocalizedText(kk: "Команданың қабілеті", ru: "Способность команды")
    case .teamRating: LocalizedText(kk: "Команда рейтингі", ru: "Рейтинг команды")
    }
  }

  static func kind(_ kind: CertificateKind) -> LocalizedText {
    switch kind {
    case .preAcceleration: LocalizedText(kk: "акселерация алды кезеңінің сертификаты", ru: "сертификат пре-акселерации")
    case .acceleration: LocalizedText(kk: "акселерация сертификаты", ru: "сертификат акселерации")
    case .brandAmbassador: LocalizedText(kk: "бренд-амбассадор сертификаты", ru: "сертификат бренд-амбассадора")
    case .mentorAccreditation: LocalizedText(kk: "менторды аккредиттеу сертификаты", ru: "сертификат аккредитации ментора")
    }
  }

  static func month(_ month: Int) -> LocalizedText {
    let kk = ["қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел"]
    let ru = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
    return LocalizedText(kk: kk[month - 1], ru: ru[month - 1])
  }
}
