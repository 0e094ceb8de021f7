extension ApplicationSubmit: Exemplary {
  package static let summary =
    "A project group applies: the questionnaire of 22 fields and the pre-acceleration application in one message."

  package static var example: Self {
    Self(
      season: "astana-2020", applicantKind: "initiative-group", languages: ["kk", "ru"], applicant: Sample.applicantForm, organisation: nil,
      project: Sample.projectDescription, team: [Sample.coordinator, Sample.trainer, Sample.manager],
      programmeRelation: "Жоба «Рухани жаңғыру» бағдарламасының білімнің салтанат құруы қағидатын іске асырады.",
      previousAcceleration: "Жоқ", purpose: "Подготовить проект к масштабированию в другие регионы.", timetableConsent: true,
      dataConsent: true, documents: [Sample.questionnaire, Sample.curriculumVitae])
  }
}

extension ApplicationUpdate: Exemplary {
  package static let summary = "The applicant changes the package after the first interview; every revision is kept."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, baseRevision: 0,
      changed: ApplicationChanges(
        project: ProjectDescription(stage: "sustained", partners: "Назарбаев Зияткерлік мектебі, облыстық білім басқармасы."),
        purpose: "Открыть представительства в трёх областях."))
  }
}

extension ApplicationWithdraw: Exemplary {
  package static let summary = "The team leaves, at any time."

  package static var example: Self {
    Self(number: Sample.openEnglish, reason: "Команда басқа қалаға көшті.")
  }
}

extension ApplicationPreselect: Exemplary {
  package static let summary = "The organising committee accepts or declines an application, in order of arrival."

  package static var example: Self {
    Self(number: Sample.openEnglish, accept: true, by: Sample.organiser)
  }
}
