import Contracts
import Programme

/// What became of a season, counted from the events of its lanes and from nothing else.
struct SeasonTally {
  private(set) var season: Identifier?
  private(set) var window: Range<Instant>?
  private(set) var presented: Set<ApplicationNumber> = []
  private(set) var passed: Set<ApplicationNumber> = []
  private(set) var completed: [ApplicationNumber: ExitKind] = [:]
  private(set) var certificates: [String: Int] = [:]
  private(set) var protocolHash: String?
  /// Points in circulation and the offers behind them, as last told.
  private(set) var coverage: Coverage?
  /// Where each application stands, by the last that was told of it.
  private(set) var tracks: [ApplicationNumber: Track] = [:]

  /// An event that was not seen before.
  mutating func see(_ event: SeenEvent, _ body: [UInt8]) {
    if let number = event.number, let track = Self.tracks[event.type] { tracks[number] = track }
    guard Self.read.contains(event.type), let data = (try? JSONDocument(body, limits: .event))?.root["data"] else { return }
    switch event.type {
    case SeasonAnnounced.type:
      take(data) { (announced: SeasonAnnounced) in
        season = announced.season
        window = announced.opensInstant..<announced.closesInstant
      }
    case OrderIssued.type: take(data) { (order: OrderIssued) in for number in order.numbers { tracks[number] = .accelerating } }
    case PresentationRecorded.type:
      take(data) { (record: PresentationRecorded) in
        if record.presented { presented.insert(record.number) } else { presented.remove(record.number) }
      }
    case ProjectScored.type: take(data) { score($0) }
    case ProtocolClosed.type: take(data) { (closed: ProtocolClosed) in protocolHash = closed.hash.value }
    case ProjectCompleted.type:
      take(data) { (project: ProjectCompleted) in
        completed[project.number] = project.exit
        tracks[project.number] = Track(project.exit)
      }
    case CertificateIssued.type: take(data) { (issued: CertificateIssued) in certificates[issued.kind.rawValue, default: 0] += 1 }
    default:
      if let told = data["coverage"], case .success(let coverage) = ContractDecoder.decode(Coverage.self, from: told) {
        self.coverage = coverage
      }
    }
  }

  private mutating func score(_ scored: ProjectScored) {
    guard scored.presented else { return }
    tracks[scored.number] = scored.passed ? .passed : .notPassed
    if scored.passed { passed.insert(scored.number) }
  }

  private func take<Payload: Event>(_ data: JSONNode, _ note: (Payload) -> Void) {
    if case .success(let payload) = ContractDecoder.decode(Payload.self, from: data) { note(payload) }
  }

  /// Events of which more than type and number is told.
  private static let read: Set<MessageType> = [
    SeasonAnnounced.type, OrderIssued.type, PresentationRecorded.type, ProjectScored.type, ProtocolClosed.type, ProjectCompleted.type,
    CertificateIssued.type, CoinIssued.type, CoinGranted.type, OfferPublished.type, OfferWithdrawn.type, OfferExpired.type,
    CoverageAlarm.type, LedgerCheckpoint.type,
  ]

  private static let tracks: [MessageType: Track] = [
    ApplicationRegistered.type: .registered, ApplicationPreselected.type: .preselected, ApplicationDeclined.type: .declined,
    ApplicationNotAdmitted.type: .notAdmitted, ApplicationAdmitted.type: .admitted, ApplicationWithdrawn.type: .withdrawn,
    ProjectExcluded.type: .excluded, ProjectLapsed.type: .lapsed, TransitionApplied.type: .applied, AmbassadorAwarded.type: .ambassador,
  ]
}

extension SeasonTally {
  var readyToScale: Int { completed.values.count { $0 == .readyToScale } }

  /// How many stand where, in the order of the track.
  var standing: [(track: Track, count: Int)] {
    let counts = Dictionary(grouping: tracks.values, by: \.self).mapValues(\.count)
    return Track.allCases.compactMap { track in counts[track].map { (track, $0) } }
  }
}
