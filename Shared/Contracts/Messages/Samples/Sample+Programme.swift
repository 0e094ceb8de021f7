internal import Programme

/// Plans, defence, jury and market of the examples.
extension Sample {
  static let plan = [
    PlanRow(
      taskId: "t-01", task: "Мүдделі тараптар тізілімін жасау", due: day("2020-04-12"), result: "Бекітілген тізілім",
      experts: ["e-ahmetov"]),
    PlanRow(
      taskId: "t-02", task: "Построить модель социального эффекта", due: day("2020-04-26"), result: "Модель по теории изменений",
      experts: []),
  ]

  static let dynamics = [
    DynamicsRow(
      item: "Мүдделі тараптар тізілімі", due: day("2020-04-12"), expectedResult: "Бекітілген тізілім",
      dynamics: "Аяқталды, екі серіктес қосылды.")
  ]

  static let slots = [
    DefenceSlot(
      kind: .presentation, number: openEnglish, start: local("2020-05-18T10:00"), startsAt: instant("2020-05-18T04:00:00Z"),
      endsAt: instant("2020-05-18T04:05:00Z")),
    DefenceSlot(
      kind: .presentation, number: number(5), start: local("2020-05-18T10:05"), startsAt: instant("2020-05-18T04:05:00Z"),
      endsAt: instant("2020-05-18T04:10:00Z")),
    DefenceSlot(
      kind: .jury, start: local("2020-05-18T10:10"), startsAt: instant("2020-05-18T04:10:00Z"), endsAt: instant("2020-05-18T04:25:00Z")),
  ]

  static let jury = [
    Juror(juror: "j-1", fullName: "Гүлнар Әбдіқызы Сейітова", group: .organiser),
    Juror(juror: "j-2", fullName: "Данияр Қанатұлы Оспанов", group: .organiser),
    Juror(juror: "j-3", fullName: "Ольга Викторовна Ким", group: .expert),
    Juror(juror: "j-4", fullName: "Марат Ержанұлы Ахметов", group: .expert),
    Juror(juror: "j-5", fullName: "Елена Игоревна Соколова", group: .expert),
    Juror(juror: "j-6", fullName: "Қайрат Мұратұлы Шәріпов", group: .publicFigure),
    Juror(juror: "j-7", fullName: "Ләззат Ерболқызы Һамитова", group: .publicFigure),
  ]
  static let reserves = [
    Juror(juror: "r-1", fullName: "Сергей Юрьевич Волков", group: .organiser),
    Juror(juror: "r-2", fullName: "Ақмарал Дәулетқызы Тілеуова", group: .expert),
    Juror(juror: "r-3", fullName: "Төлеген Бақытұлы Әлімов", group: .publicFigure),
  ]

  static let marks: WordMap<DefenceCriterion, Mark> = [
    .socialEffect: 3, .programmeFit: 3, .sustainability: 2, .teamAbility: 3, .teamRating: 3,
  ]
  /// The matrix that adds up to the total it has: six jurors of the roster and the reserve, 7 × 14 = 98 less one.
  static let protocolRow = ProtocolRow(
    number: openEnglish, name: "Open English",
    matrix: ["j-1", "j-2", "r-2", "j-4", "j-5", "j-6"].map { JurorMarks(juror: $0, marks: marks) } + [
      JurorMarks(
        juror: "j-7", marks: [.socialEffect: 3, .programmeFit: 3, .sustainability: 2, .teamAbility: 3, .teamRating: 2])
    ],
    total: 97, band: .high, passed: true)

  /// 7 of 8 sessions: 1 + 2 × 7/8; all 5 tasks in time; no conflict; five characteristics adding up to 14.
  static let suggestion = TeamRatingSuggestion(
    rating: 3,
    parts: [
      TeamRatingPart(kind: .attendance, count: 7, among: 8, hundredths: 275),
      TeamRatingPart(kind: .tasks, count: 5, among: 5, hundredths: 300),
      TeamRatingPart(kind: .conflicts, count: 0, among: 0, hundredths: 300),
      TeamRatingPart(kind: .characteristics, count: 14, among: 5, hundredths: 280),
    ],
    meanHundredths: 289,
    arithmetic: LocalizedText(
      kk: "Сессияларға қатысу: 7/8 – 2,75. Мерзімінде орындалған тапсырмалар: 5/5 – 3,00. Жанжалдар: 0, шешілмегені 0 – 3,00. "
        + "Мінездемелер: 5, бағалардың қосындысы 14 – 2,80. Орташасы 2,89; ұсынылатын баға – 3.",
      ru: "Посещение сессий: 7/8 – 2,75. Задания в срок: 5/5 – 3,00. Конфликты: 0, не разрешено 0 – 3,00. "
        + "Характеристики: 5, сумма оценок 14 – 2,80. Среднее 2,89; предлагаемая оценка – 3."))

  static let ambassadorMarks: WordMap<AmbassadorCriterion, Mark> = [
    .relevance: 3, .innovation: 3, .reach: 3, .scalability: 3, .principles: 3, .learningModules: 3, .partnership: 2,
    .inclusionMentoringVolunteering: 2,
  ]

  static let offerTitle = LocalizedText(kk: "Шешендік өнер тренингі", ru: "Тренинг ораторского мастерства")
  static let signature = "9Sxv4qEkd2hJ0mYwZrT1uB7cNf6LpG3aVXo8iKsRQyAtDbMeHjUWlCzOn5gPqI-vF_E2k4xY7dT0mSaLhRwBCg"
  static let publicKey = "Gq3wN0v9cXk1y7ZrB5uTfE2oHdLmPs8aJiVtKbQxC4w"
  static let coverage = Coverage(circulation: 500, offers: 1000, percent: 200)
}
