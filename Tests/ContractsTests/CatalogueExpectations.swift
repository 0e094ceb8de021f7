/// The tables of CONTRACTS, typed out again: what the catalogue must hold, independent of it.
enum CatalogueExpectations {
  /// Service → its commands with the event on success.
  static let commands: [String: [String: [String]]] = [
    "intake": [
      "season.announce": ["season.announced"],
      "application.submit": ["application.registered"],
      "application.update": ["application.updated"],
      "application.withdraw": ["application.withdrawn"],
      "application.preselect": ["application.preselected", "application.declined"],
      "interview.schedule": ["interview.scheduled"],
      "interview.record": ["interview.recorded"],
      "commission.decide": ["commission.decided"],
      "concept.submit": ["concept.accepted"],
      "document.submit": ["document.accepted"],
      "task.complete": ["task.completed"],
      "project.exclude": ["project.excluded"],
      "transition.apply": ["transition.applied"],
      "order.issue": ["order.issued"],
      "project.complete": ["project.completed"],
    ],
    "scheduling": [
      "expert.register": ["expert.registered"],
      "availability.set": ["availability.updated"],
      "session.schedule": ["session.scheduled"],
      "session.move": ["session.moved"],
      "session.cancel": ["session.cancelled"],
      "attendance.record": ["attendance.recorded"],
      "pair.propose": ["pair.proposed"],
      "pair.accept": ["pair.formed"],
      "pair.decline": ["pair.declined"],
      "pair.dissolve": ["pair.dissolved"],
      "plan.draft": ["plan.drafted"],
      "plan.sign": ["plan.signed"],
      "consultation.request": ["consultation.requested"],
      "consultation.confirm": ["consultation.confirmed"],
      "consultation.decline": ["consultation.declined"],
      "consultation.move": ["consultation.moved"],
      "consultation.cancel": ["consultation.cancelled"],
      "consultation.extend": ["consultation.extended"],
      "agenda.submit": ["agenda.submitted"],
      "consultation.finish": ["consultation.finished"],
      "survey.answer": ["survey.answered"],
      "conflict.report": ["conflict.reported"],
      "conflict.resolve": ["conflict.resolved"],
      "report.submit": ["report.submitted"],
      "characteristic.submit": ["characteristic.submitted"],
      "defence.schedule": ["defence.scheduled"],
    ],
    "scoring": [
      "jury.appoint": ["jury.appointed"],
      "jury.substitute": ["jury.substituted"],
      "ballot.cast": ["ballot.recorded"],
      "presentation.record": ["presentation.recorded"],
      "protocol.close": ["protocol.closed"],
      "protocol.amend": ["protocol.amended"],
      "diagnosis.record": ["diagnosis.recorded"],
      "ambassador.assess": ["ambassador.assessed"],
      "ambassador.award": ["ambassador.awarded"],
      "mentor.accredit": ["mentor.accredited"],
    ],
    "certificates": [
      "certificate.issue": ["certificate.issued"],
      "certificate.revoke": ["certificate.revoked"],
      "certificate.correct": ["certificate.superseded"],
    ],
    "settlement": [
      "account.open": ["account.opened"],
      "offer.publish": ["offer.published"],
      "offer.withdraw": ["offer.withdrawn"],
      "coin.issue": ["coin.issued"],
      "coin.award": ["coin.awarded"],
      "coin.grant": ["coin.granted"],
      "purchase.place": ["purchase.placed"],
      "purchase.fulfil": ["purchase.settled"],
      "purchase.cancel": ["purchase.cancelled"],
      "purchase.refund": ["purchase.refunded"],
    ],
  ]

  /// Command → its consequences.
  static let consequences: [String: [String]] = [
    "commission.decide": ["application.admitted", "application.not-admitted"],
    "document.submit": ["package.completed"],
    "consultation.finish": ["survey.opened"],
    "protocol.close": ["project.scored"],
  ]

  /// Service → what its timers tell.
  static let timers: [String: [String]] = [
    "intake": ["interview.overdue", "season.closed", "commission.overdue", "project.lapsed"],
    "scheduling": ["agenda.missing", "report.overdue"],
    "settlement": ["purchase.expired", "offer.expired", "coverage.alarm", "ledger.checkpoint"],
  ]

  /// What any lane may tell, and mail.
  static let common = [
    "message.rejected", "message.parked", "message.discarded", "notification.requested", "notification.sent", "notification.failed",
    "lane.echoed",
  ]

  /// Who must hear what; `all` is every service but the one that tells.
  static let heardBy: [String: [String]] = [
    "all": ["season.announced", "application.admitted", "application.withdrawn", "project.excluded"],
    "intake": [
      "plan.signed", "attendance.recorded", "defence.scheduled", "protocol.closed", "project.scored", "certificate.issued",
      "ambassador.awarded",
    ],
    "scheduling": [
      "application.registered", "application.preselected", "interview.scheduled", "interview.recorded", "jury.appointed",
      "jury.substituted", "order.issued", "project.completed",
    ],
    "scoring": [
      "expert.registered", "pair.formed", "pair.dissolved", "defence.scheduled", "attendance.recorded", "plan.signed", "task.completed",
      "conflict.reported", "conflict.resolved", "characteristic.submitted", "report.submitted", "project.completed",
    ],
    "certificates": [
      "project.scored", "protocol.closed", "order.issued", "project.completed", "ambassador.awarded", "mentor.accredited",
    ],
    "settlement": ["order.issued", "project.completed"],
    "notifications": ["notification.requested"],
  ]
}
