internal import Programme

extension ConsultationRequested: Exemplary {
  package static let summary = "A consultation is asked for; its time counts as taken from now on."

  package static var example: Self {
    Self(
      consultation: "c-0001", season: "astana-2020", numbers: [Sample.openEnglish], expert: "e-ahmetov", mentors: ["e-kim"],
      start: Sample.local("2020-04-06T11:00"), startsAt: Sample.instant("2020-04-06T05:00:00Z"),
      endsAt: Sample.instant("2020-04-06T06:00:00Z"), initiator: .participant, link: "https://meet.example.kz/c-0001")
  }
}

extension ConsultationConfirmed: Exemplary {
  package static let summary = "The expert has agreed."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", startsAt: Sample.instant("2020-04-06T05:00:00Z"),
      endsAt: Sample.instant("2020-04-06T06:00:00Z"), agendaDueBy: Sample.instant("2020-04-03T05:00:00Z"), by: Sample.expert)
  }
}

extension ConsultationDeclined: Exemplary {
  package static let summary = "The expert has not agreed; the time is free."

  package static var example: Self {
    Self(consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", by: Sample.expert, reason: "Сол күні іссапардамын.")
  }
}

extension ConsultationMoved: Exemplary {
  package static let summary = "A consultation has another time; the old one is free."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", oldStart: Sample.local("2020-04-06T11:00"),
      start: Sample.local("2020-04-07T11:00"), startsAt: Sample.instant("2020-04-07T05:00:00Z"),
      endsAt: Sample.instant("2020-04-07T06:00:00Z"), sequence: 1, by: Sample.expert, reason: "Сол күні іссапардамын.")
  }
}

extension ConsultationCancelled: Exemplary {
  package static let summary = "A consultation does not take place; the time is free."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", start: Sample.local("2020-04-06T11:00"), sequence: 1,
      by: Sample.applicant, reason: "Участник заболел.")
  }
}

extension ConsultationExtended: Exemplary {
  package static let summary = "A consultation lasts longer."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", endsAt: Sample.instant("2020-04-06T06:30:00Z"),
      minutes: 30, sequence: 1, by: Sample.expert)
  }
}

extension ConsultationFinished: Exemplary {
  package static let summary = "A consultation is over."

  package static var example: Self {
    Self(
      consultation: "c-0001", season: "astana-2020", numbers: [Sample.openEnglish], expert: "e-ahmetov",
      startsAt: Sample.instant("2020-04-06T05:00:00Z"), finishedAt: Sample.instant("2020-04-06T06:30:00Z"),
      surveysCloseAt: Sample.instant("2020-04-06T18:30:00Z"), feedback: "Команда пришла с готовой повесткой.")
  }
}
