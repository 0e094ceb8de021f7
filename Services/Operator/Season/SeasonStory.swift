import Contracts
import IntakeRules
import Programme

/// What a season came to, gathered from its journal: everything that its page tells. Pure.
struct SeasonStory {
  let region: Region
  let season: SeasonRow
  /// In the order of their numbers.
  var projects: [StoryProject] = []
  /// Different applications that reached the queue in time, faulty ones included.
  var applied = 0
  var interviews: [Instant] = []
  var sittings: [LocalDate] = []
  var sessions: [Identifier: StorySession] = [:]
  /// Beginnings of the consultations that took place.
  var consultations: [Instant] = []
  var consultationsRequested = 0
  /// By the day, since a day may be scheduled anew.
  var defences: [LocalDate: DefenceScheduled] = [:]
  var presented: Set<ApplicationNumber> = []
  var absences: [ApplicationNumber: String] = [:]
  var protocolClosed: ProtocolClosed?
  var amendments = 0
  var orders: [OrderIssued] = []
  var completed: [Instant] = []
  var ambassadors: Set<ApplicationNumber> = []
  var certificates: [CertificateIssued] = []
  /// Certificates that another one stands in for, or that are void.
  var void: [Identifier: CertificateFate] = [:]
  var surveysOpened = 0
  var surveysAnswered = 0
  var mailsSent = 0
  var mailsFailed = 0
  var market = StoryMarket()

  enum CertificateFate { case revoked, superseded }

  var zone: Zone { season.zone }
  var policy: Policy { season.announced.policy }

  /// From the opening of the contest to the last thing that happened.
  var begins: Instant { season.announced.opensInstant }
  var ends: Instant {
    let sessions = sessions.values.filter { !$0.isCancelled }.map(\.startsAt)
    return (sessions + completed + market.times + certificates.map(\.issuedAt)).max() ?? season.announced.closesInstant
  }
}

/// A project as the page shows it.
struct StoryProject {
  var number: ApplicationNumber
  var name: String
  var direction: Direction
  var track: Track
  /// Whether it was let into pre-acceleration.
  var isAdmitted: Bool
  /// What it was when acceleration let it go; nil before.
  var exit: ExitKind?
  var departure: Departure?
}

struct StorySession {
  var kind: SessionKind
  var startsAt: Instant
  var endsAt: Instant
  var isCancelled = false
}

/// What happened on SOCIAL LIFT (rulebook 6).
struct StoryMarket {
  struct Point {
    var at: Instant
    var circulation: Int
    var offers: Int
  }

  /// The coverage whenever it was told, in the order of time.
  var coverage: [Point] = []
  var alarms: [Instant] = []
  var issued = 0
  var granted = 0
  var awarded = 0
  var settled = 0
  var refunded = 0
  var cancelled = 0
  var expired = 0
  var purchases = 0
  var offers = 0
  var accounts = 0
  var times: [Instant] = []
}
