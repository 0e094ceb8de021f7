import Contracts
import Lane
import Programme

/// The toy's rules; `ToyOracle` has them a second time.
extension ToyService {
  func decide(_ command: ToyCommand, _ context: InputContext, at now: Instant, in state: ToyState) throws -> Decision<ToyFact> {
    switch command {
    case .operation(let operation, let account): try decide(operation, of: account, at: now, in: state)
    case .fired(let timer, let key): try decide(timer, key: key, at: now, in: state)
    case .noted(let account): .accepted(ToyFact(deltas: [account: 1]))
    case .marked(let marker): try .accepted(told("marked \(marker.purpose.value)", Self.marks, 1, in: state))
    }
  }

  private func decide(
    _ operation: ToyOperation, of account: String, at now: Instant, in state: ToyState
  ) throws -> Decision<ToyFact> {
    switch operation {
    case .add(let amount): return try .accepted(told("add", account, amount, in: state))
    case .take(let amount):
      guard try balance(account, in: state) >= amount else { return .refused(Self.overdraft) }
      return try .accepted(told("take", account, -amount, in: state))
    case .move(let other, let amount):
      guard try balance(account, in: state) >= amount else { return .refused(Self.overdraft) }
      let moved = try told("move to \(other)", account, -amount, in: state)
      return .accepted(moved, ToyFact(event: ToyNoticed(account: other), deltas: [other: amount]))
    case .schedule(let timer, let key, let delay):
      let due = now + .milliseconds(delay)
      return try .accepted(told("schedule \(key)", account, 0, in: state), timers: [.set(key: key, due: due, payload: timer.text)])
    case .clear(let key): return try .accepted(told("clear \(key)", account, 0, in: state), timers: [.clear(key: key)])
    case .mark:
      let marker = LaneMarker(purpose: Identifier(account)!, season: "toy", instant: now)
      return try .accepted(told("mark", account, 0, in: state), ToyFact(event: marker))
    case .whisper(let amount):
      let secret = ToyTold(what: "secret", balance: amount)
      return try .accepted(
        told("whisper", account, amount, in: state), ToyFact(event: secret, audience: .asker),
        ToyFact(event: ToyNoticed(account: account), audience: .notifications))
    case .poisonStore, .poisonRules, .trap: return try .accepted(harm(operation, account, in: state))
    }
  }

  private func harm(_ operation: ToyOperation, _ account: String, in state: ToyState) throws -> ToyFact {
    switch operation {
    case .poisonStore(let amount):
      var fact = try told("poison", account, amount, in: state)
      fact.isPoison = true
      return fact
    case .trap where !state.isRepaired:
      state.dies()
      throw ToyFailure()
    case .trap(let amount): return try told("trap", account, amount, in: state)
    case .poisonRules(let amount) where state.isRepaired: return try told("poison", account, amount, in: state)
    default: throw ToyFailure()
    }
  }

  private func decide(_ timer: ToyTimer, key: String, at now: Instant, in state: ToyState) throws -> Decision<ToyFact> {
    if timer.poison == .trap, !state.isRepaired { state.dies() }
    if [.rules, .trap].contains(timer.poison), !state.isRepaired { throw ToyFailure() }
    var changes: [TimerChange] = []
    if let next = timer.next {
      changes.append(.set(key: next.key, due: now + .milliseconds(next.delay), payload: timer.following.text))
    }
    if let cleared = timer.clears { changes.append(.clear(key: cleared)) }
    var fact = try told("fired \(key)", timer.account, timer.amount, in: state)
    fact.isPoison = timer.poison == .store
    return .accepted(fact, timers: changes)
  }

  private func told(_ what: String, _ account: String, _ delta: Int, in state: ToyState) throws -> ToyFact {
    let event = ToyTold(what: "\(what) \(account)", balance: try balance(account, in: state) + delta)
    return ToyFact(event: event, subject: account, deltas: [account: delta])
  }

  /// An account that was not loaded is the lane's mistake.
  private func balance(_ account: String, in state: ToyState) throws -> Int {
    guard let balance = state.balances[account] else { throw ToyFailure() }
    return balance
  }

  static let overdraft = Reason(code: "overdraft", message: LocalizedText(kk: "жоқ", ru: "нет"))
}

/// An operation as the `ground` of a `coin.issue`.
extension ToyOperation {
  var text: String {
    switch self {
    case .add: "add"
    case .take: "take"
    case .move(let other, _): "move \(other)"
    case .schedule(let timer, let key, let delay): "schedule \(key) \(delay) \(timer.text)"
    case .clear(let key): "clear \(key)"
    case .mark: "mark"
    case .whisper: "whisper"
    case .poisonStore: "poison-store"
    case .poisonRules: "poison-rules"
    case .trap: "trap"
    }
  }

  var amount: Int {
    switch self {
    case .add(let amount), .take(let amount), .move(_, let amount), .poisonStore(let amount), .poisonRules(let amount), .trap(let amount),
      .whisper(let amount):
      amount
    case .schedule, .clear, .mark: 1
    }
  }

  init(_ text: String, amount: Int) {
    let words = text.split(separator: " ").map(String.init)
    switch words[0] {
    case "take": self = .take(amount)
    case "move": self = .move(to: words[1], amount)
    case "schedule": self = .schedule(ToyTimer(words[3]) ?? ToyTimer("a0", 0), key: words[1], delay: Int(words[2]) ?? 0)
    case "clear": self = .clear(key: words[1])
    case "mark": self = .mark
    case "whisper": self = .whisper(amount)
    case "poison-store": self = .poisonStore(amount)
    case "poison-rules": self = .poisonRules(amount)
    case "trap": self = .trap(amount)
    default: self = .add(amount)
    }
  }
}
