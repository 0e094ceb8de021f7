internal import Programme

extension ConsultationRequest: Exemplary {
  package static let summary = "An hour with an expert is asked for, for one project or a group."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", start: Sample.local("2020-04-06T11:00"),
      initiator: .participant, link: "https://meet.example.kz/c-0001")
  }
}

extension ConsultationConfirm: Exemplary {
  package static let summary = "The expert agrees."

  package static var example: Self {
    Self(consultation: "c-0001", by: Sample.expert)
  }
}

extension ConsultationDecline: Exemplary {
  package static let summary = "The expert does not agree; of a group the decision is the expert's alone."

  package static var example: Self {
    Self(consultation: "c-0001", by: Sample.expert, reason: "Сол күні іссапардамын.")
  }
}

extension ConsultationMove: Exemplary {
  package static let summary = "A consultation gets another time; the old one is free."

  package static var example: Self {
    Self(consultation: "c-0001", by: Sample.expert, newStart: Sample.local("2020-04-07T11:00"), reason: "Сол күні іссапардамын.")
  }
}

extension ConsultationCancel: Exemplary {
  package static let summary = "A consultation does not take place."

  package static var example: Self {
    Self(consultation: "c-0001", by: Sample.applicant, reason: "Участник заболел.")
  }
}

extension ConsultationExtend: Exemplary {
  package static let summary = "The expert wants it longer than the hour."

  package static var example: Self {
    Self(consultation: "c-0001", by: Sample.expert, minutes: 30)
  }
}

extension ConsultationFinish: Exemplary {
  package static let summary = "A consultation is over; its four surveys open."

  package static var example: Self {
    Self(consultation: "c-0001", by: Sample.expert, feedback: "Команда пришла с готовой повесткой.")
  }
}
