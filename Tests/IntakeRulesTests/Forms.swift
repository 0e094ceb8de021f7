import Contracts
import IntakeRules
import Programme

/// The season of 2020 in Astana as it was: 15 January to 28 February 18:00, local time.
func announcement(policy: [String: Int]? = nil) -> SeasonAnnounce {
  SeasonAnnounce(
    season: "astana-2020", numberPrefix: "AST-2020",
    title: LocalizedText(kk: "Әлеуметтік жобалар акселераторы, 2020", ru: "Акселератор социальных проектов, 2020"),
    opensAt: local("2020-01-15T00:00"), closesAt: local("2020-02-28T18:00"), zone: "Asia/Almaty", policy: policy)
}

/// An application without a fault; `number` makes it another applicant's.
func application(_ number: Int = 1) -> ApplicationSubmit {
  ApplicationSubmit(
    season: "astana-2020", applicantKind: "initiative-group", languages: ["kk", "ru"], applicant: applicant(number),
    project: ProjectDescription(
      name: "Open English \(number)", direction: "informal-education", principles: ["cult-of-knowledge"],
      goals: "Ағылшын тілін үйрету", summary: "Волонтёры преподают в сельских школах.", relevance: "Ауылда мүмкіндік аз.",
      audience: "Жоғары сынып оқушылары", innovation: "Каскадная модель", funding: "Гранттар", stage: "pilot", volunteers: "permanent",
      partners: "Мектептер", socialEffect: "Тілдік құзырет артады", problems: "Не хватает тренеров",
      supportExpected: "Тәлімгер", outlook: "Пять областей за три года", links: ["https://openenglish.kz"], extra: ""),
    team: [
      member("Иван Петров", "координатор"), member("Әлия Қайрат", "тренер"), member("Нұрлан Серік", "менеджер"),
    ],
    programmeRelation: "Білімнің салтанат құруы", purpose: "Подготовка к масштабированию", timetableConsent: true, dataConsent: true,
    documents: [document("questionnaire"), document("cv")])
}

func applicant(_ number: Int = 1) -> Applicant {
  Applicant(
    fullName: "Айгүл Серікқызы Нұрланова", phone: "+7 717 227 81 34", email: "applicant\(number)@example.kz", birthDate: "1990-05-17",
    city: "Нұр-Сұлтан", citizenship: "KZ")
}

func member(_ name: String, _ role: String = "тренер") -> TeamMember {
  TeamMember(fullName: name, role: role, experience: "3 жыл")
}

func document(_ kind: String, slides: Int? = nil) -> SubmittedDocument {
  SubmittedDocument(
    kind: kind, location: "https://files.example.kz/\(kind).pdf", mediaType: "application/pdf", bytes: 120_331, sha256: digest,
    slides: slides)
}

func person(_ name: String) -> Person { Person(fullName: name, email: "someone@example.kz") }

let organiser = person("Данияр Қанатұлы Оспанов")
let digest = Digest(bytes: [UInt8](repeating: 7, count: 32))
let signatory = Signatory(fullName: "Гүлнар Әбдіқызы Сейітова")
let members = [CommissionMember(fullName: "Сәуле Маратқызы Бекова", body: .ministry), CommissionMember(fullName: "Андрей Лебедев")]

func concept(_ number: ApplicationNumber, risks: Int = 5) -> ConceptSubmit {
  ConceptSubmit(
    number: number, name: "Open English", leader: "Айгүл Нұрланова", team: [TeamRole(fullName: "Иван Петров", role: "координатор")],
    goal: "Тіл үйрету", description: "Волонтёры преподают.", dates: Period(from: day("2020-03-16"), to: day("2020-11-30")),
    risks: (0..<risks).map { "Тәуекел \($0)" }, expectedResults: ExpectedResults(direct: "300 оқушы", socialEffect: "Равный доступ"),
    qualityRequirements: "80 % посещаемости")
}

func sitting(
  _ date: String, _ decisions: [(ApplicationNumber, Bool)], final: Bool? = nil, members: [CommissionMember] = members
) -> CommissionDecide {
  CommissionDecide(
    season: "astana-2020", sittingDate: day(date), decisions: decisions.map { CommissionDecision(number: $0.0, admit: $0.1) },
    members: members, final: final)
}

func projectDocument(_ number: ApplicationNumber, _ kind: ProjectDocument) -> DocumentSubmit {
  DocumentSubmit(
    number: number, projectDocument: kind,
    reference: DocumentReference(
      location: "https://files.example.kz/charter.pdf", mediaType: "application/pdf", bytes: 1000, sha256: digest))
}
