internal import Programme

/// One application and what became of it: Open English, a project that the source describes.
extension Sample {
  static let applicantForm = Applicant(
    person: "u-1017", fullName: "Айгүл Серікқызы Нұрланова", phone: "+7 701 000 00 17", email: "aigul@example.kz", birthDate: "1990-05-17",
    city: "Нұр-Сұлтан", citizenship: "KZ", language: "kk")

  static let projectDescription = ProjectDescription(
    name: "Open English", direction: "informal-education", principles: ["cult-of-knowledge", "openness"],
    goals: "Ауыл мектептерінің жоғары сынып оқушыларына еріктілердің көмегімен ағылшын тілін үйрету.",
    summary: "Волонтёры проходят интенсивный тренинг и преподают английский язык в сельских школах при сопровождении тренеров.",
    relevance: "Ауылда тіл үйренуге мүмкіндік аз.", audience: "Жоғары сынып оқушылары мен студенттер.",
    innovation: "Сетевая каскадная модель: волонтёр, тренер, координатор, менеджер.", funding: "Гранттар мен серіктестердің қолдауы.",
    stage: "pilot", volunteers: "permanent", partners: "Ауыл мектептері, университеттер.",
    socialEffect: "Оқушылардың тілдік құзыреті артады; волонтёры получают опыт преподавания.", problems: "Не хватает тренеров.",
    supportExpected: "Тәлімгер және қаржылық модель жасауға көмек.", outlook: "За три года открыть представительства в пяти областях.",
    links: ["https://openenglish.example.kz"], extra: "")

  static let coordinator = TeamMember(fullName: "Иван Сергеевич Петров", role: "координатор", experience: "5 лет в проектах")
  static let trainer = TeamMember(fullName: "Әлия Қайратқызы Жұмабекова", role: "тренер", experience: "3 жыл")
  static let manager = TeamMember(fullName: "Нұрлан Серікұлы Ғабитов", role: "менеджер", experience: "7 жыл")

  static let questionnaire = submitted("questionnaire", 11)
  static let curriculumVitae = submitted("cv", 12)

  private static func submitted(_ kind: String, _ number: UInt8) -> SubmittedDocument {
    SubmittedDocument(
      kind: kind, location: "https://files.example.kz/\(kind).pdf", mediaType: "application/pdf", bytes: 120_331, sha256: digest(number))
  }

  static let facts = ApplicationFacts(
    name: "Open English", direction: .informalEducation, stage: .pilot, principles: [.cultOfKnowledge, .openness],
    applicantKind: .initiativeGroup, languages: [.kk, .ru], applicant: applicant, language: .kk, applicantKey: "person:u-1017",
    projectKey: "open english")

  static let decisions = [
    CommissionDecision(number: openEnglish, admit: true), CommissionDecision(number: number(18), admit: false),
  ]

  static let risks = [
    "Еріктілер оқу жылының ортасында кетіп қалуы мүмкін.", "Школы не выделят помещения.", "Карантин оффлайн сабақтарды тоқтатады.",
    "Не хватит средств на дорогу волонтёров.", "Ата-аналар жобаға сенбеуі мүмкін.",
  ]

  static let attachments =
    [
      Attachment(kind: .preAccelerationCertificate, certificate: "AST-2020-PRE-0001"),
      Attachment(kind: .socialEffectModel, reference: reference("social-effect", 13)),
    ]
    + [
      AttachmentKind.charter, .workBreakdown, .schedule, .responsibilityMatrix, .qualityPlan, .stakeholderRegister, .resourceRegister,
    ].map { Attachment(kind: $0, reference: reference($0.rawValue, 14)) }
}
