internal import Contracts
internal import Programme

/// Why a step of the selection is not taken (rulebook 1.5 to 1.9).
extension Refusal {
  static func preselectionDecided(_ track: Track) -> Refusal {
    Refusal(
      "already-decided", kk: "Алдын ала іріктеу шешімі қабылданған, мәртебесі: «\(track.label.kk)».",
      ru: "Решение предварительного отбора уже принято, статус: «\(track.label.ru)».")
  }

  /// Положение 15: no second decision.
  static func finalDecision(_ number: ApplicationNumber, _ track: Track) -> Refusal {
    Refusal(
      "final-decision",
      kk: "\(number) бойынша шешім қабылданған («\(track.label.kk)»). Комиссия шешімі түпкілікті, қайта қаралмайды (Ереженің 15-тармағы).",
      ru:
        "По заявке \(number) решение принято («\(track.label.ru)»). Решение комиссии окончательно и не пересматривается (пункт 15 Положения)."
    )
  }

  static func alreadyRecorded(round: Int) -> Refusal {
    Refusal(
      "already-recorded", kk: "\(round)-әңгімелесудің нәтижесі енгізілген; ол өзгермейді.",
      ru: "Результат собеседования № \(round) уже внесён; он не меняется.")
  }

  static func interviewNotScheduled(round: Int) -> Refusal {
    Refusal(
      "interview-not-scheduled", kk: "\(round)-әңгімелесудің уақыты белгіленбеген. Алдымен уақытын белгілеңіз.",
      ru: "Собеседование № \(round) не назначено. Сначала назначьте его.")
  }

  static func beforeDefence(ends: LocalDateTime) -> Refusal {
    Refusal(
      "before-defence", kk: "Екінші әңгімелесу жоба қорғалғаннан кейін өтеді (\(ends.forPeople)).",
      ru: "Вторичное собеседование проводится после защиты проекта (\(ends.forPeople)).")
  }

  static let interviewFirst = Refusal(
    "interview-first", kk: "Құжаттар топтамасын алғашқы әңгімелесуден кейін жаңартуға болады.",
    ru: "Обновить пакет документов можно после первичного собеседования.")

  static let afterFinalSitting = Refusal(
    "after-final-sitting", kk: "Комиссияның қорытынды отырысы өтті; өтінім бұдан былай өзгермейді.",
    ru: "Итоговое заседание комиссии прошло; заявка больше не меняется.")

  static func staleRevision(current: Int) -> Refusal {
    Refusal(
      "stale-revision", kk: "Өтінім содан бері өзгерді, қазіргі нұсқасы: \(current). Өзгерістерді сол нұсқаға енгізіңіз.",
      ru: "Заявка с тех пор изменилась, нынешняя редакция: \(current). Внесите изменения в неё.")
  }

  static let nothingChanged = Refusal(
    "nothing-changed", kk: "Өтінімде ештеңе өзгермейді.", ru: "В заявке ничего не меняется.")

  static func contentTooLarge(limit: Int) -> Refusal {
    Refusal(
      "content-too-large", kk: "Өзгерістен кейін өтінім тым үлкен болады (шегі – \(limit) байт). Мәтінді қысқартыңыз.",
      ru: "После изменения заявка станет слишком большой (предел – \(limit) байт). Сократите текст.")
  }

  static func unsoundChange(_ problem: String) -> Refusal {
    Refusal(
      "unsound-change", kk: "Өзгерістен кейін өтінімнің құрылымы бұзылады: \(problem).",
      ru: "После изменения нарушится структура заявки: \(problem).")
  }

  static let applicantChanged = Refusal(
    "applicant-changed", kk: "Өтінімді басқа адамға беруге болмайды. Жаңа өтінім беріңіз.",
    ru: "Заявку нельзя передать другому человеку. Подайте новую.")

  static let sittingInFuture = Refusal(
    "sitting-in-future", kk: "Отырыстың күні әлі келген жоқ.", ru: "День заседания ещё не наступил.")

  static func sittingBeforeOpening(opens: LocalDate) -> Refusal {
    Refusal(
      "sitting-before-opening", kk: "Отырыс өтінім қабылдау басталғанға (\(opens.forPeople)) дейін өтуі мүмкін емес.",
      ru: "Заседание не могло пройти раньше начала приёма заявок (\(opens.forPeople)).")
  }

  static func sittingTooLate(by: LocalDate, calendar: String) -> Refusal {
    Refusal(
      "sitting-too-late", kk: "Қорытынды отырыс \(by.forPeople) күнінен кешіктірілмей өтуі тиіс (\(calendar) жұмыс күнтізбесі).",
      ru: "Итоговое заседание проводится не позднее \(by.forPeople) (производственный календарь \(calendar)).")
  }

  static func notPreselected(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "not-preselected", kk: "\(number) өтінімі алдын ала іріктеуден өтпеген.", ru: "Заявка \(number) не прошла предварительный отбор.")
  }

  static func declined(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "declined", kk: "\(number) өтінімі алдын ала іріктеуде қабылданбаған.", ru: "Заявка \(number) отклонена на предварительном отборе.")
  }

  static func withdrawn(_ number: ApplicationNumber) -> Refusal {
    Refusal("withdrawn", kk: "\(number) өтінімін команда кері қайтарып алған.", ru: "Заявку \(number) отозвала команда.")
  }

  static func notInterviewed(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "not-interviewed", kk: "\(number): алғашқы әңгімелесу өтпеген, сондықтан қабылдауға болмайды.",
      ru: "\(number): первичное собеседование не проведено, поэтому принять нельзя.")
  }

  static func interviewNotPassed(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "interview-not-passed", kk: "\(number): алғашқы әңгімелесуден өтпеген, сондықтан қабылдауға болмайды.",
      ru: "\(number): первичное собеседование не пройдено, поэтому принять нельзя.")
  }

  static func conceptMissing(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "concept-missing", kk: "\(number): жоба тұжырымдамасы тапсырылмаған, онсыз қабылдауға болмайды.",
      ru: "\(number): концепция проекта не сдана, без неё принять нельзя.")
  }

  static func tooFewRisks(minimum: Int, risks: Int) -> Refusal {
    Refusal(
      "too-few-risks", kk: "Тұжырымдамада кемінде \(minimum) түрлі тәуекел болуы тиіс, көрсетілгені: \(risks).",
      ru: "В концепции должно быть не меньше \(minimum) разных рисков, указано: \(risks).")
  }

  static let endsBeforeItBegins = Refusal(
    "ends-before-start", kk: "Жобаның аяқталу күні басталу күнінен бұрын болмауы тиіс.",
    ru: "Проект не может закончиться раньше, чем начнётся.")
}
