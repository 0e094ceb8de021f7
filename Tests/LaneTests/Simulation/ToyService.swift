import Contracts
import Lane
import Programme

/// What the toy service is asked to do; small enough for an oracle to do it again by other means.
enum ToyOperation: Sendable, Equatable {
  case add(Int)
  /// Refused when the account holds less.
  case take(Int)
  case move(to: String, Int)
  /// Sets a timer that adds points; when it fires it may set and clear others.
  case schedule(ToyTimer, key: String, delay: Int)
  case clear(key: String)
  /// Sends a marker to the lane's own queue.
  case mark
  /// Tells the asker and the notifications lane what nobody else may hear.
  case whisper(Int)
  /// The store refuses what follows, until it is repaired.
  case poisonStore(Int)
  /// The rules fail, until they are repaired.
  case poisonRules(Int)
  /// Kills the process, until it is repaired.
  case trap(Int)
}

/// What a timer of the toy service does: adds points, then may set (`next`) and clear other timers.
struct ToyTimer: Sendable, Equatable {
  enum Poison: String, Sendable {
    /// The rules fail on it, or the store refuses what follows, until they are repaired.
    case rules, store
    /// Kills the process, until it is repaired.
    case trap
  }

  struct Next: Sendable, Equatable {
    var key: String
    var delay: Int
  }

  var account: String
  var amount: Int
  var next: Next?
  var clears: String?
  var poison: Poison?

  var text: String {
    "\(account),\(amount),\(next?.key ?? "-"),\(next?.delay ?? 0),\(clears ?? "-"),\(poison?.rawValue ?? "-")"
  }

  init(_ account: String, _ amount: Int, next: Next? = nil, clears: String? = nil, poison: Poison? = nil) {
    self.account = account
    self.amount = amount
    self.next = next
    self.clears = clears
    self.poison = poison
  }

  init?(_ text: String) {
    let words = text.split(separator: ",").map(String.init)
    guard words.count == 6, let amount = Int(words[1]), let delay = Int(words[3]) else { return nil }
    self.init(
      words[0], amount, next: words[2] == "-" ? nil : Next(key: words[2], delay: delay), clears: words[4] == "-" ? nil : words[4],
      poison: Poison(rawValue: words[5]))
  }

  /// What the timer that it sets does.
  var following: ToyTimer { ToyTimer(account, amount + 1) }
}

enum ToyCommand: Sendable {
  case operation(ToyOperation, account: String)
  case fired(ToyTimer, key: String)
  /// Another service's event: taken note of, not published.
  case noted(account: String)
  case marked(LaneMarker)
}

/// The outcome of everything the toy service does.
struct ToyTold: Event, Equatable {
  static let type: MessageType = "toy.told"
  static let summary = "What the toy service did."
  var what: String
  var balance: Int
}

/// A consequence beside the outcome.
struct ToyNoticed: Event, Equatable {
  static let type: MessageType = "toy.noticed"
  static let summary = "Somebody else's account has changed."
  var account: String
}

/// A marker is published like an event, to the lane's own queue.
extension LaneMarker: Event {}

struct ToyFact: ProducedFact {
  var event: (any Event)?
  var subject: String?
  var deltas: [String: Int] = [:]
  var isPoison = false
  var audience = Audience.everyone
}

struct ToyState {
  var balances: [String: Int]
  var isPoisoned = false
  /// Whether the operator has mended rules and store.
  let isRepaired: Bool
  /// Ends the process that decides.
  let dies: () -> Void
}

struct ToyFailure: Error {}

/// Accounts with points, under the name of settlement, so that real command types can be used.
struct ToyService: LaneService {
  static let marks = "marks"
  /// A timer about nobody is one that this version of the service does not know.
  static let nobody = "nobody"
  let name = ServiceName.settlement
  let noKeys: Set<String> = []

  func command(of envelope: Envelope) -> Result<ToyCommand, SchemaProblems>? {
    switch envelope.type {
    case CoinIssue.type:
      envelope.decode(CoinIssue.self).map { .operation(ToyOperation($0.ground, amount: $0.amount.value), account: $0.project.value) }
    case ApplicationWithdrawn.type:
      envelope.decode(ApplicationWithdrawn.self).map { .noted(account: "a\($0.number.sequence)") }
    case LaneMarker.type: envelope.decode(LaneMarker.self).map { .marked($0) }
    default: nil
    }
  }

  func command(of timer: DueTimer) -> ToyCommand? {
    ToyTimer(timer.payload).flatMap { $0.account == Self.nobody ? nil : .fired($0, key: timer.key) }
  }

  func orderingKey(of command: ToyCommand) -> String? {
    switch command {
    case .operation(_, let account), .noted(let account): account
    case .fired(let timer, _): timer.account
    case .marked: nil
    }
  }

  func touch(_ keys: inout Set<String>, by command: ToyCommand, _ context: InputContext) {
    if let account = orderingKey(of: command) { keys.insert(account) }
    if case .operation(.move(let other, _), _) = command { keys.insert(other) }
    if case .marked = command { keys.insert(Self.marks) }
  }

  func evolve(_ state: inout ToyState, by fact: ToyFact, _ context: InputContext, at now: Instant) {
    for (account, delta) in fact.deltas { state.balances[account]! += delta }
    state.isPoisoned = state.isPoisoned || fact.isPoison
  }
}
