internal import Programme

extension ExpertRegister: Exemplary {
  package static let summary = "An expert offers to work with projects."

  package static var example: Self {
    Self(
      person: Sample.mentor, expertises: [.projectManagement, .socialEntrepreneurship], formats: [.mentor, .expert],
      education: Education(institution: "Л. Н. Гумилёв атындағы Еуразия ұлттық университеті", speciality: "Жоба менеджменті", year: 2008),
      years: 9, understandsProgramme: true,
      references: [ClientReference(client: "«Ізгілік» қоғамдық қоры", text: "Жобамызды екі жыл сүйемелдеді.", positive: true)],
      mentoring: "Наставник двенадцати проектных команд с 2014 года.", capacity: 4, zone: "Asia/Almaty")
  }
}

extension ExpertRegistered: Exemplary {
  package static let summary = "The expert may work; `expert` names them from now on."

  package static var example: Self {
    Self(
      expert: "e-kim", person: Sample.mentor, expertises: [.projectManagement, .socialEntrepreneurship], formats: [.mentor, .expert],
      capacity: 4, zone: "Asia/Almaty", registeredAt: Sample.instant("2020-02-20T05:00:00Z"))
  }
}
