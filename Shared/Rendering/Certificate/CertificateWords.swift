internal import Programme

/// The wording of a certificate in one language, after the form in §2.5 and the text of §3.3 and §4.
struct CertificateWords {
  /// Under the title: what it is about.
  var subject: String
  var body: [TextRun]
  /// The programme lines, where the form has them.
  var heading: String?
  var lines: [String] = []

  init(_ certificate: CertificateDocument, _ language: Language) {
    switch language {
    case .kk: self.init(kk: certificate)
    case .ru: self.init(ru: certificate)
    }
  }

  /// A project's name may be long; what stands on paper is bounded.
  private static func project(_ certificate: CertificateDocument) -> TextRun {
    TextRun("«\((certificate.project ?? "").printable.shortened(to: 300))»", face: .serifBold)
  }

  private init(kk certificate: CertificateDocument) {
    let project = Self.project(certificate)
    let period = certificate.period.map { "\(CalendarWords.kk($0)) аралығында " } ?? ""
    let programme = " (\(certificate.programme.kk.printable.shortened(to: 200)))"
    switch certificate.award {
    case .preAcceleration(let hours):
      subject = "акселерация алды кезеңі бағдарламасына қатысу туралы"
      body = [
        TextRun(period), project,
        TextRun(" жобасына \(hours) академиялық сағат көлемде акселерация алды кезеңі бағдарламасына қатысқаны\(programme) үшін берілді."),
      ]
      heading = "Білім беру бағдарламаларының тізімі:"
      lines = [
        "1) «Рухани жаңғыру» базалық білім беру бағдарламасы;", "2) Жобалық менеджмент бойынша базалық білім беру бағдарламасы;",
        "3) Сарапшылармен кеңесу сессиялары",
      ]
    case .acceleration:
      subject = "акселерация бағдарламасына қатысу туралы"
      body = [TextRun(period), project, TextRun(" жобасымен акселерация бағдарламасына қатысқаны\(programme) үшін берілді.")]
    case .brandAmbassador:
      subject = "«Рухани жаңғыру» бренд-амбассадорының мәртебесі туралы"
      body = [
        TextRun("Акселерация бағдарламасын сәтті аяқтаған "), project,
        TextRun(" жобасына «Рухани жаңғыру» бренд-амбассадоры мәртебесі берілді. Сертификат жоба командасының мүшесіне берілді."),
      ]
    case .mentorAccreditation(let direction):
      subject = "ментор ретінде аккредиттеу туралы"
      let scope = direction.map { "«\($0.label.kk)» бағыты аясында " } ?? ""
      body = [TextRun("Осымен \(scope)ментор ретінде аккредиттелгені расталады\(programme).")]
    }
  }

  private init(ru certificate: CertificateDocument) {
    let project = Self.project(certificate)
    let period = certificate.period.map { " в период \(CalendarWords.ru($0))" } ?? ""
    let programme = " (\(certificate.programme.ru.printable.shortened(to: 200)))"
    switch certificate.award {
    case .preAcceleration(let hours):
      subject = "об участии в программе пре-акселерации"
      body = [
        TextRun(
          "Выдан в том, что он(-а) принял(-а) участие в программе пре-акселерации\(programme) в объеме "
            + "\(CalendarWords.academicHours(hours)) с проектом "), project, TextRun("\(period)."),
      ]
      heading = "Перечень образовательных программ:"
      lines = [
        "1) Базовая образовательная программа «Рухани жаңғыру»;", "2) Базовая образовательная программа по проектному менеджменту;",
        "3) Консультационные сессии с экспертами",
      ]
    case .acceleration:
      subject = "об участии в программе акселерации"
      body = [
        TextRun("Выдан в том, что он(-а) принял(-а) участие в программе акселерации\(programme) с проектом "), project,
        TextRun("\(period)."),
      ]
    case .brandAmbassador:
      subject = "о статусе бренд-амбассадора «Рухани жаңғыру»"
      body = [
        TextRun("Проекту "), project,
        TextRun(
          ", успешно завершившему программу акселерации, присвоен статус бренд-амбассадора «Рухани жаңғыру». "
            + "Сертификат выдан участнику команды проекта."),
      ]
    case .mentorAccreditation(let direction):
      subject = "об аккредитации ментора"
      let scope = direction.map { " в рамках направления «\($0.label.ru)»" } ?? ""
      body = [TextRun("Настоящим подтверждается аккредитация в качестве ментора\(scope)\(programme).")]
    }
  }
}
