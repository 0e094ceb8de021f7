/// Every message that people get, and what it must be told (rulebook 3.10).
///
/// On the wire `template` stays an `Identifier`: a name that is not in this table fails visibly as `notification.failed`. Times are local
/// date-times of the parameter `zone` (`2020-03-05T15:00`), months `2020-03`, vocabularies their words; numbers are plain digits.
package enum NotificationTemplate: String, CaseIterable, Sendable {
  case applicationRegistered = "application-registered"
  case applicationUpdated = "application-updated"
  case applicationPreselected = "application-preselected"
  case applicationDeclined = "application-declined"
  case applicationAdmitted = "application-admitted"
  case applicationNotAdmitted = "application-not-admitted"
  case applicationWithdrawn = "application-withdrawn"
  case projectExcluded = "project-excluded"

  case pairProposed = "pair-proposed"
  case pairFormed = "pair-formed"
  case pairDeclined = "pair-declined"
  case pairDissolved = "pair-dissolved"
  case planToSign = "plan-to-sign"
  case planSigned = "plan-signed"

  case sessionInvitation = "session-invitation"
  case sessionMoved = "session-moved"
  case sessionCancelled = "session-cancelled"

  case consultationRequested = "consultation-requested"
  case consultationConfirmed = "consultation-confirmed"
  case consultationDeclined = "consultation-declined"
  case consultationMoved = "consultation-moved"
  case consultationExtended = "consultation-extended"
  case consultationCancelled = "consultation-cancelled"
  case consultationReminder = "consultation-reminder"
  case agendaSubmitted = "agenda-submitted"
  case agendaReminder = "agenda-reminder"
  case agendaMissing = "agenda-missing"
  case surveyOpened = "survey-opened"

  case conflictReported = "conflict-reported"
  case conflictResolved = "conflict-resolved"
  case reportOverdue = "report-overdue"
  case defenceScheduled = "defence-scheduled"

  case juryAppointed = "jury-appointed"
  case protocolPublished = "protocol-published"
  case ambassadorAwarded = "ambassador-awarded"

  case certificateIssued = "certificate-issued"
  case certificateRevoked = "certificate-revoked"
  case certificateSuperseded = "certificate-superseded"

  case purchasePlaced = "purchase-placed"
  case purchaseSettled = "purchase-settled"
  case purchaseCancelled = "purchase-cancelled"
  case purchaseExpired = "purchase-expired"
  case purchaseRefunded = "purchase-refunded"
  case coinAwarded = "coin-awarded"
  case coinGranted = "coin-granted"
}

extension NotificationTemplate {
  /// What stands in `NotificationRequested.template`.
  package var name: Identifier { Identifier(stringLiteral: rawValue) }

  /// What the message must be told.
  package var parameters: Set<String> { words(optional: false) }
  /// What it may be told besides; what is said about it is left out where it is missing.
  package var optionalParameters: Set<String> { words(optional: true) }

  private func words(optional: Bool) -> Set<String> {
    Set(declaration.split(separator: " ").filter { $0.hasSuffix("?") == optional }.map { String($0.prefix { $0 != "?" }) })
  }

  /// The table: a question mark stands behind what may be missing.
  private var declaration: String {
    switch self {
    case .applicationRegistered: "name number receivedAt zone contentHash"
    case .applicationUpdated: "name number receivedAt zone contentHash revision"
    case .applicationPreselected: "name number interviewDueBy zone"
    case .applicationDeclined, .applicationAdmitted, .applicationNotAdmitted, .applicationWithdrawn: "name number"
    case .projectExcluded: "name number reasons"

    case .pairProposed, .pairFormed: "name number mentor"
    case .pairDeclined, .pairDissolved: "name number mentor? reason?"
    case .planToSign, .planSigned: "name number"

    case .sessionInvitation: "title start zone place? link?"
    case .sessionMoved: "title start oldStart zone place? link? reason?"
    case .sessionCancelled: "title start zone reason?"

    case .consultationRequested: "name number expert start zone minutes?"
    case .consultationConfirmed, .consultationExtended: "name number expert start minutes zone"
    case .consultationDeclined, .consultationCancelled: "name number expert start zone? minutes? reason?"
    case .consultationMoved: "name number expert start oldStart minutes zone reason?"
    case .consultationReminder: "name number expert start zone hours minutes?"
    case .agendaSubmitted: "name number expert start questions zone? minutes?"
    case .agendaReminder, .agendaMissing: "name number start zone? expert? minutes?"
    case .surveyOpened: "name number expert closesAt zone survey role start? minutes?"

    case .conflictReported: "parties what"
    case .conflictResolved: "decision"
    case .reportOverdue: "month name? number?"
    case .defenceScheduled: "name number start zone format"

    case .juryAppointed: "season group"
    case .protocolPublished: "name number total band passed hash"
    case .ambassadorAwarded: "name number"

    case .certificateIssued: "name number certificate kind verify"
    case .certificateRevoked: "certificate reason"
    case .certificateSuperseded: "certificate replacement"

    case .purchasePlaced: "title code price quantity expiresAt zone?"
    case .purchaseSettled, .purchaseCancelled, .purchaseExpired, .purchaseRefunded: "title amount"
    case .coinAwarded: "amount ground"
    case .coinGranted: "amount event"
    }
  }
}

extension NotificationTemplate {
  /// What is wrong with a request, told in words; empty where its template is known and its parameters are the declared ones.
  package static func problems(of request: NotificationRequested) -> [String] {
    guard let template = NotificationTemplate(rawValue: request.template.value) else {
      return ["there is no template '\(request.template)'"]
    }
    let given = Set(request.parameters.keys)
    let missing = template.parameters.subtracting(given).sorted().map { "'\(template.rawValue)' is not told its '\($0)'" }
    let declared = template.parameters.union(template.optionalParameters)
    return missing + given.subtracting(declared).sorted().map { "'\(template.rawValue)' knows no '\($0)'" }
  }
}
