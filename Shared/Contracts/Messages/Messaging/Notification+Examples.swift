internal import Programme

extension NotificationRequested: Exemplary {
  package static let summary =
    "A decision has one message for one person; the notifications lane delivers it once per key, recipient and channel."

  package static var example: Self {
    Self(
      key: "AST-2020-0017:registered", recipient: Sample.applicant, language: .kk, template: "application-registered",
      parameters: ["name": "Open English", "number": "AST-2020-0017", "receivedAt": "2020-02-03T15:00"], channel: .email,
      number: Sample.openEnglish)
  }
}

extension NotificationSent: Exemplary {
  package static let summary = "The message has been handed over."

  package static var example: Self {
    Self(
      key: "AST-2020-0017:registered", recipient: Sample.applicant, channel: .email, template: "application-registered",
      messageId: "5f2c1e7a9b@astana.saruarlar.kz", sentAt: Sample.instant("2020-02-03T09:00:01Z"), attempts: 1)
  }
}

extension NotificationFailed: Exemplary {
  package static let summary = "The message could not be delivered; an operator may send it again on purpose."

  package static var example: Self {
    Self(
      key: "AST-2020-0017:registered", recipient: Sample.applicant, channel: .email, template: "application-registered",
      problem: "550 5.1.1 User unknown", bounced: true, attempts: 1, failedAt: Sample.instant("2020-02-03T09:00:04Z"))
  }
}
