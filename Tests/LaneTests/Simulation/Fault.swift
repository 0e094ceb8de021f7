/// Every call that a worker makes to store and broker, from taking the lease on.
enum Call: String, CaseIterable {
  case takeLease, readUnpublished, publishUnpublished, markPublished, consume
  case askLoad, askTimers, askParked, sendCommit
  case readLoad, readTimers, readParked, readCommit
  case receive, acknowledge, publish, confirmed
}

extension Call {
  /// How much likelier than others it is to be struck: what every turn does would otherwise hide what happens once a batch, or seldom.
  var weight: Double {
    switch self {
    case .receive, .confirmed: 0.15
    case .askLoad, .readLoad, .sendCommit, .readCommit: 1
    case .takeLease, .readUnpublished, .publishUnpublished, .markPublished, .consume: 1
    case .askTimers, .readTimers: 4
    case .acknowledge, .publish: 4
    case .askParked, .readParked: 15
    }
  }
}

/// On which side of a call something happens; after a commit it means that its answer is lost.
enum Moment: String, CaseIterable {
  case before, after
}

/// What can happen to a worker there.
enum Fault: String, CaseIterable {
  /// kill -9, or a power cut.
  case death
  /// The connection is cut: the lane crashes, its process lives on.
  case disconnection
  /// SIGSTOP, while another worker takes over; then it wakes up as a zombie.
  case pause
}

struct CrashPoint: Hashable, CustomStringConvertible {
  var call: Call
  var moment: Moment
  var fault: Fault

  static let all = Call.allCases.flatMap { call in
    Moment.allCases.flatMap { moment in Fault.allCases.map { CrashPoint(call: call, moment: moment, fault: $0) } }
  }

  var description: String { "\(fault) \(moment) \(call)" }
}

/// How often each thing happened, so that a run can show what it covered.
struct Coverage {
  private(set) var crashes: [CrashPoint: Int] = [:]
  private(set) var events: [String: Int] = [:]

  mutating func count(_ point: CrashPoint) { crashes[point, default: 0] += 1 }
  mutating func count(_ event: String, _ times: Int = 1) { events[event, default: 0] += times }

  mutating func add(_ other: Coverage) {
    crashes.merge(other.crashes, uniquingKeysWith: +)
    events.merge(other.events, uniquingKeysWith: +)
  }

  var missing: [CrashPoint] { CrashPoint.all.filter { crashes[$0] == nil } }
}

extension Coverage {
  var report: String {
    let points = CrashPoint.all.map { "\($0): \(crashes[$0, default: 0])" }
    return (points + events.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }).joined(separator: "\n")
  }
}
