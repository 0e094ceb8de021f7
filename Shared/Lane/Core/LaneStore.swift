package import AMQP
package import Contracts
package import Programme

/// What a batch needs to see before it can be decided.
package struct LoadRequest<Keys: Sendable>: Sendable {
  package var identities: [MessageIdentity]
  package var orderingKeys: [String]
  /// Deliveries that came back after a consumer died: their attempts are counted.
  package var suspects: [String]
  package var keys: Keys
}

/// What the journal remembers of a message.
package struct JournalMemory: Sendable {
  package var fingerprint: [UInt8]
  /// The produced events, one JSON object a line.
  package var produced: [UInt8]

  package init(fingerprint: [UInt8], produced: [UInt8]) {
    self.fingerprint = fingerprint
    self.produced = produced
  }
}

/// State of one load: everything that a batch is decided on.
package struct Loaded<State> {
  package var now: Instant
  package var isVirtual: Bool
  package var nextDue: Instant?
  package var journal: [MessageIdentity: JournalMemory]
  package var parkedKeys: Set<String>
  package var attempts: [String: Int]
  package var state: State

  package init(
    now: Instant, isVirtual: Bool, nextDue: Instant?, journal: [MessageIdentity: JournalMemory], parkedKeys: Set<String>,
    attempts: [String: Int], state: State
  ) {
    self.now = now
    self.isVirtual = isVirtual
    self.nextDue = nextDue
    self.journal = journal
    self.parkedKeys = parkedKeys
    self.attempts = attempts
    self.state = state
  }
}

/// One row of the journal.
package struct JournalEntry: Sendable {
  package var identity: MessageIdentity
  package var fingerprint: [UInt8]
  package var type: MessageType
  package var fate: Fate
  package var produced: [ProducedMessage]
  package var replyTo: String?
  package var correlationID: String?
  package var traceparent: String?
  package var decidedAt: Instant
}

/// A message set aside with the error that made us do so.
package struct ParkedMessage: Sendable {
  package var identity: MessageIdentity
  package var orderingKey: String?
  package var code: ParkedCode
  package var error: String
  package var type: MessageType
  package var region: String
  package var delivery: Delivery
}

/// Why a message is parked.
package enum ParkedCode: String, Sendable {
  /// The rules or the store failed on it.
  case failed
  /// Its consumer died on it three times.
  case workerDied = "worker-died"
  /// An earlier message with the same ordering key is parked.
  case behindParked = "behind-parked"
}

/// A rejected message, kept with its reason.
package struct RejectedMessage: Sendable {
  package var identity: MessageIdentity
  /// The id that its producer knows it by, if there is one.
  package var answerTo: String?
  package var rejection: Rejected
  package var delivery: Delivery
}

/// Everything that one transaction of the lane writes.
package struct CommitPlan<State> {
  package var batch: Int64
  package var handled: Int
  /// Nothing of this batch has to reach the broker: it counts as published at once.
  package var isSilent = false
  package var journal: [JournalEntry] = []
  /// Messages that were parked and now have their outcome: their journal rows are completed.
  package var settled: [JournalEntry] = []
  package var timers: [TimerChange] = []
  package var firedTimers: [DueTimer] = []
  package var parked: [ParkedMessage] = []
  package var rejected: [RejectedMessage] = []
  package var attempts: [String: Int] = [:]
  package var settledAttempts: [String] = []
  /// Earlier batches that the broker has confirmed: `published_at` rides on this commit.
  package var published: [Int64] = []
  /// What the service changed; nil where nothing of it was touched.
  package var state: State?
}

/// What the store says back.
package enum StoreReply<State> {
  case loaded(Loaded<State>)
  case committed(CommitReceipt)
  /// Timers that are due, ordered by (due, key), and the instant at which that was asked.
  case timers([DueTimer], now: Instant)
  case parked([ParkedRow])
}

/// Inputs handled by this lane since ever, messages parked, and its next timer.
package struct CommitReceipt: Sendable {
  package var handled: Int64
  package var parked: Int64
  package var nextDue: Instant?

  package init(handled: Int64, parked: Int64, nextDue: Instant?) {
    self.handled = handled
    self.parked = parked
    self.nextDue = nextDue
  }
}

/// The store refuses this content and would refuse it again: the batch is bisected down to the message.
package struct StoreRefusal: Error, Equatable, CustomStringConvertible {
  package var description: String
  package init(description: String) { self.description = description }
}

/// A parked message read back for an operator.
package struct ParkedRow: Sendable {
  package var identity: MessageIdentity
  package var delivery: Delivery
}

/// How the store can fail the lane.
package enum StoreFailure: Error, Equatable {
  /// The epoch is no longer ours.
  case fenced
  /// Connection lost, server away, out of resources: a crash of the lane; no message is to blame.
  case unavailable(String)
}

/// The store as a lane drives it: one exchange at a time, or a commit with a load behind it; never blocking. Used by one thread.
package protocol LaneStore: AnyObject {
  associatedtype Keys: Sendable
  associatedtype State

  /// May be asked behind a commit that is not answered yet, for the state that it leaves: then the store need not wait for the lane in between.
  /// Where that commit is refused, the load is not answered.
  func load(_ request: LoadRequest<Keys>) throws(StoreFailure)
  /// Asks for the timers that are due by the store's clock.
  func loadTimers(limit: Int) throws(StoreFailure)
  /// The parked messages of a selection in order of arrival: for one, all with its ordering key.
  func loadParked(_ selection: ParkedSelection) throws(StoreFailure)
  func commit(_ plan: CommitPlan<State>) throws(StoreFailure)
  /// The next answer, once it is there.
  func poll() throws(StoreFailure) -> Result<StoreReply<State>, StoreRefusal>?
}

/// Which parked messages an operator wants to see settled: one, with all others of its ordering key, or all of the lane.
package enum ParkedSelection: Sendable, Equatable {
  case one(MessageIdentity)
  case all

  /// Nil for half an identity, or for nothing said: giving up everything must be meant.
  init?(source: String?, id: String?, all: Bool?) {
    switch (source, id, all ?? false) {
    case (let source?, let id?, false): self = .one(MessageIdentity(source: source, id: id))
    case (nil, nil, true): self = .all
    default: return nil
    }
  }
}

extension StoreFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .fenced: "another worker has taken the lane"
    case .unavailable(let reason): "store: \(reason)"
    }
  }
}
