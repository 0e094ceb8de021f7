import Contracts
import Programme

extension SeasonStory {
  /// Takes in what one message of the journal has brought about. Messages may come in any order but for those about one thing.
  mutating func hear(_ row: AuditedRow) {
    if row.type == ApplicationSubmit.type.name, row.isInTime { applied += 1 }
    for event in row.produced { hear(event) }
  }

  private mutating func hear(_ event: AuditedEvent) {
    switch event.type.noun {
    case "session": hearSession(event)
    case "consultation", "survey", "defence": hearSchedule(event)
    case "presentation", "protocol", "order", "project", "ambassador", "interview", "commission": hearCourse(event)
    case "certificate": hearCertificate(event)
    case "notification": hearMail(event)
    case "account", "offer", "coin", "purchase", "coverage", "ledger": market.hear(event)
    default: break
    }
  }

  private mutating func hearSession(_ event: AuditedEvent) {
    if let told = event.read(SessionScheduled.self) {
      sessions[told.session] = StorySession(kind: told.kind, startsAt: told.startsAt, endsAt: told.endsAt)
    } else if let told = event.read(SessionMoved.self) {
      sessions[told.session]?.startsAt = told.startsAt
      sessions[told.session]?.endsAt = told.endsAt
    } else if let told = event.read(SessionCancelled.self) {
      sessions[told.session]?.isCancelled = true
    }
  }

  private mutating func hearSchedule(_ event: AuditedEvent) {
    switch event.type {
    case ConsultationRequested.type: consultationsRequested += 1
    case SurveyOpened.type: surveysOpened += 1
    case SurveyAnswered.type: surveysAnswered += 1
    default:
      if let told = event.read(ConsultationFinished.self) { consultations.append(told.startsAt) }
      if let told = event.read(DefenceScheduled.self) { defences[told.date] = told }
    }
  }

  private mutating func hearCourse(_ event: AuditedEvent) {
    if let told = event.read(InterviewRecorded.self) { interviews.append(told.recordedAt) }
    if let told = event.read(CommissionDecided.self) { sittings.append(told.sittingDate) }
    if let told = event.read(PresentationRecorded.self) {
      if told.presented { presented.insert(told.number) } else { absences[told.number] = told.reason ?? "" }
    }
    if let told = event.read(ProtocolClosed.self) { protocolClosed = told }
    if event.type == ProtocolAmended.type { amendments += 1 }
    if let told = event.read(OrderIssued.self) { orders.append(told) }
    if let told = event.read(ProjectCompleted.self) { completed.append(told.completedAt) }
    if let told = event.read(AmbassadorAwarded.self) { ambassadors.insert(told.number) }
  }

  private mutating func hearCertificate(_ event: AuditedEvent) {
    if let told = event.read(CertificateIssued.self) { certificates.append(told) }
    if let told = event.read(CertificateRevoked.self) { void[told.number] = .revoked }
    if let told = event.read(CertificateSuperseded.self) { void[told.number] = .superseded }
  }

  private mutating func hearMail(_ event: AuditedEvent) {
    if event.type == NotificationSent.type { mailsSent += 1 }
    if event.type == NotificationFailed.type { mailsFailed += 1 }
  }
}

extension StoryMarket {
  mutating func hear(_ event: AuditedEvent) {
    if event.type == AccountOpened.type { accounts += 1 }
    if let told = event.read(OfferPublished.self) {
      offers += 1
      add(told.coverage, at: told.publishedAt)
    }
    if let told = event.read(OfferWithdrawn.self) { add(told.coverage, at: told.withdrawnAt) }
    if let told = event.read(OfferExpired.self) { add(told.coverage, at: told.expiredAt) }
    if let told = event.read(CoinIssued.self) {
      issued += told.amount.value
      add(told.coverage, at: told.issuedAt)
    }
    if let told = event.read(CoinGranted.self) {
      granted += told.amount.value * told.accounts.count
      add(told.coverage, at: told.grantedAt)
    }
    if let told = event.read(CoinAwarded.self) { awarded += told.amount.value }
    if let told = event.read(CoverageAlarm.self) {
      alarms.append(told.at)
      add(told.coverage, at: told.at)
    }
    if let told = event.read(LedgerCheckpoint.self) { add(told.coverage, at: told.at) }
    hearPurchase(event)
  }

  private mutating func hearPurchase(_ event: AuditedEvent) {
    if event.type == PurchasePlaced.type { purchases += 1 }
    if let told = event.read(PurchaseSettled.self) { settled += told.amount.value }
    if let told = event.read(PurchaseRefunded.self) { refunded += told.amount.value }
    if let told = event.read(PurchaseCancelled.self) { cancelled += told.amount.value }
    if let told = event.read(PurchaseExpired.self) { expired += told.amount.value }
  }

  private mutating func add(_ told: Coverage, at instant: Instant) {
    coverage.append(Point(at: instant, circulation: told.circulation, offers: told.offers))
    times.append(instant)
  }
}

extension AuditedEvent {
  /// Nil for an event of another type.
  func read<Told: Event & Decodable>(_ type: Told.Type) -> Told? { self.type == Told.type ? try? decode(type).get() : nil }
}

extension AuditedRow {
  /// An application that came before the deadline, or was turned away for another reason than the date; a second use of an id is none.
  fileprivate var isInTime: Bool {
    let refusals = produced.filter { $0.type == ApplicationSubmit.type.refused }.flatMap { $0.data["reasons"]?.elements ?? [] }
    let codes = refusals.compactMap { $0["code"]?.string }
    let isReuse = produced.contains { $0.data["code"]?.string == RejectionCode.idReused.rawValue }
    return !isReuse && !codes.contains { Self.outOfTime.contains($0) }
  }

  private static let outOfTime: Set<String> = ["late", "not-open-yet"]
}
