import Contracts
import Programme

@testable import Lane

/// Does again, one by one and by other means, what the lane has committed, and says where the two differ.
struct ToyOracle {
  private struct Timer {
    var due: Instant
    var generation: Int64
    var timer: ToyTimer
  }

  private(set) var balances: [String: Int] = [:]
  private(set) var differences: [String] = []
  private var timers: [String: Timer] = [:]
  private var parkedTimers: [MessageIdentity: (key: String, timer: ToyTimer)] = [:]
  private var parkedKeys: [MessageIdentity: String] = [:]
  private var markers: [MessageIdentity: String] = [:]
  private let planned: [MessageIdentity: Planned]

  init(_ planned: [Planned]) {
    self.planned = Dictionary(planned.map { ($0.identity, $0) }) { first, _ in first }
  }

  mutating func replay(_ committed: StoreServer.Committed) {
    for entry in committed.journal { replay(entry, committed, isSettled: false) }
    for entry in committed.settled { replay(entry, committed, isSettled: true) }
  }

  private mutating func replay(_ entry: JournalEntry, _ committed: StoreServer.Committed, isSettled: Bool) {
    if entry.identity.source == "timer", !isSettled { checkTurn(of: entry) }
    if isSettled { parkedKeys[entry.identity] = nil }
    switch entry.fate {
    case .parked: park(entry, committed)
    case .discarded:
      expect(entry, .discarded, [#"{"type":"\#(entry.type.name)","by":"op","reason":"given up"}"#])
      parkedTimers[entry.identity] = nil
    case .rejected: reject(entry)
    case .done, .refused: decide(entry, batch: committed.batch, isSettled: isSettled)
    }
    if entry.identity.source == "timer", !isSettled { remove(entry) }
  }

  /// Timers fire in the order of (due, key), at their instant.
  private mutating func checkTurn(of entry: JournalEntry) {
    let (key, generation) = Self.timer(entry.identity)
    guard let timer = timers[key], timer.generation == generation else { return differ(entry, "is no timer that is set") }
    if timer.due != entry.decidedAt { differ(entry, "is decided at \(entry.decidedAt.rfc3339), due \(timer.due.rfc3339)") }
    if timers.contains(where: { ($0.value.due, $0.key) < (timer.due, key) }) { differ(entry, "fires before its turn") }
  }

  private static func timer(_ identity: MessageIdentity) -> (key: String, generation: Int64) {
    let parts = identity.id.split(separator: "#")
    return (String(parts[0]), Int64(parts[1]) ?? 0)
  }

  private mutating func park(_ entry: JournalEntry, _ committed: StoreServer.Committed) {
    guard let message = committed.parked.first(where: { $0.identity == entry.identity }) else { return differ(entry, "is not kept") }
    let isBehind = message.orderingKey.map { parkedKeys.values.contains($0) } ?? false
    switch message.code {
    case .behindParked: if !isBehind { differ(entry, "is parked behind nothing") }
    case .failed: if !mayFail(entry.identity) { differ(entry, "is parked without a reason: \(message.error)") }
    case .workerDied: break
    }
    if let key = message.orderingKey { parkedKeys[entry.identity] = key }
    if entry.identity.source == "timer" {
      let (key, _) = Self.timer(entry.identity)
      parkedTimers[entry.identity] = timers[key].map { (key, $0.timer) }
    }
    if entry.produced.map(\.type) != [Parked.type] { differ(entry, "has other notices than one that it is parked") }
  }

  private func mayFail(_ identity: MessageIdentity) -> Bool {
    if identity.source == "timer" {
      let timer = timers[Self.timer(identity).key]?.timer
      return timer?.poison != nil || timer?.account == ToyService.nobody
    }
    switch planned[identity]?.meaning {
    case .command(.poisonRules, _), .command(.poisonStore, _): return true
    default: return false
    }
  }

  private mutating func reject(_ entry: JournalEntry) {
    guard case .rejected(let code) = planned[entry.identity]?.meaning else { return differ(entry, "is rejected") }
    guard entry.produced.count == 1, entry.produced[0].type == Rejected.type, entry.produced[0].isOutcome else {
      return differ(entry, "has no rejection")
    }
    if !entry.produced[0].body.contains(text: #""code":"\#(code.rawValue)""#) { differ(entry, "is not rejected as \(code)") }
  }
}

extension ToyOracle {
  private mutating func decide(_ entry: JournalEntry, batch: Int64, isSettled: Bool) {
    if entry.identity.source == "timer" { return fire(entry, batch: batch, isSettled: isSettled) }
    if let purpose = markers[entry.identity] {
      balances[ToyService.marks, default: 0] += 1
      return expect(entry, .done, [told("marked \(purpose) marks", ToyService.marks)])
    }
    switch planned[entry.identity]?.meaning {
    case .command(let operation, let account):
      if !isSettled { checkNotParked(entry, account) }
      decide(entry, operation, account, batch: batch)
    case .heard(let account):
      if !isSettled { checkNotParked(entry, account) }
      balances[account, default: 0] += 1
      expect(entry, .done, [])
    default: differ(entry, "is decided")
    }
  }

  private mutating func checkNotParked(_ entry: JournalEntry, _ account: String) {
    if parkedKeys.values.contains(account) { differ(entry, "passes a parked message about \(account)") }
  }

  private mutating func decide(_ entry: JournalEntry, _ operation: ToyOperation, _ account: String, batch: Int64) {
    switch operation {
    case .add(let amount): add(entry, "add", account, amount)
    case .poisonStore(let amount), .poisonRules(let amount): add(entry, "poison", account, amount)
    case .trap(let amount): add(entry, "trap", account, amount)
    case .take(let amount):
      guard balances[account, default: 0] >= amount else { return expect(entry, .refused, [Self.refusal]) }
      add(entry, "take", account, -amount)
    case .move(let other, let amount):
      guard balances[account, default: 0] >= amount else { return expect(entry, .refused, [Self.refusal]) }
      balances[account, default: 0] -= amount
      let told = told("move to \(other) \(account)", account)
      balances[other, default: 0] += amount
      expect(entry, .done, [told, #"{"account":"\#(other)"}"#])
    case .schedule(let timer, let key, let delay):
      expect(entry, .done, [told("schedule \(key) \(account)", account)])
      timers[key] = Timer(due: entry.decidedAt + .milliseconds(delay), generation: batch, timer: timer)
    case .clear(let key):
      expect(entry, .done, [told("clear \(key) \(account)", account)])
      timers[key] = nil
    case .whisper(let amount):
      balances[account, default: 0] += amount
      let told = told("whisper \(account)", account)
      expect(entry, .done, [told, #"{"what":"secret","balance":\#(amount)}"#, #"{"account":"\#(account)"}"#])
    case .mark:
      let marker = #"{"purpose":"\#(account)","season":"toy","instant":"\#(entry.decidedAt.rfc3339)"}"#
      expect(entry, .done, [told("mark \(account)", account), marker])
      if let id = entry.produced.last?.id { markers[MessageIdentity(source: "urn:saruar:astana:settlement", id: id)] = account }
    }
  }

  private mutating func add(_ entry: JournalEntry, _ what: String, _ account: String, _ amount: Int) {
    balances[account, default: 0] += amount
    expect(entry, .done, [told("\(what) \(account)", account)])
  }

  private mutating func fire(_ entry: JournalEntry, batch: Int64, isSettled: Bool) {
    var (key, _) = Self.timer(entry.identity)
    var fired = timers[key]?.timer
    if isSettled { (key, fired) = parkedTimers.removeValue(forKey: entry.identity).map { ($0.key, $0.timer) } ?? (key, nil) }
    guard let timer = fired else { return differ(entry, "is no timer") }
    if !isSettled { checkNotParked(entry, timer.account) }
    remove(entry, isSettled)
    add(entry, "fired \(key)", timer.account, timer.amount)
    if let next = timer.next {
      let following = ToyTimer(timer.account, timer.amount + 1)
      timers[next.key] = Timer(due: entry.decidedAt + .milliseconds(next.delay), generation: batch, timer: following)
    }
    if let cleared = timer.clears { timers[cleared] = nil }
  }

  private mutating func remove(_ entry: JournalEntry, _ isSettled: Bool = false) {
    let (key, generation) = Self.timer(entry.identity)
    if !isSettled, timers[key]?.generation == generation { timers[key] = nil }
  }

  private func told(_ what: String, _ account: String) -> String {
    #"{"what":"\#(what)","balance":\#(balances[account, default: 0])}"#
  }

  private static let refusal =
    #"{"command":"coin.issue","reasons":[{"code":"overdraft","message":{"kk":"жоқ","ru":"нет"}}]}"#

  private mutating func expect(_ entry: JournalEntry, _ fate: Fate, _ data: [String]) {
    if entry.fate != fate { differ(entry, "should be \(fate)") }
    let matches = entry.produced.count == data.count && zip(entry.produced, data).allSatisfy { $0.body.ends(with: #","data":\#($1)}"#) }
    if !matches {
      differ(entry, "should give \(data), gives \(entry.produced.map { String(decoding: $0.body, as: UTF8.self) })")
    }
  }

  private mutating func differ(_ entry: JournalEntry, _ how: String) {
    differences.append("\(entry.identity.source) \(entry.identity.id) (\(entry.fate)) \(how)")
  }
}

extension [UInt8] {
  func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
  func contains(text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}
