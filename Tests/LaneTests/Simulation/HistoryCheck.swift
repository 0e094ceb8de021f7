import Contracts
import Programme

@testable import Lane

/// The promise, checked on a history that has come to rest: in order, exactly once, answered once.
struct HistoryCheck {
  let world: World
  private let byIdentity: [MessageIdentity: Planned]
  private var broken: [String] = []

  static func violations(of world: World) -> [String] {
    var check = HistoryCheck(world: world)
    check.checkOracle()
    check.checkOrder()
    check.checkFates()
    check.checkEvents()
    check.checkAnswers()
    check.checkRest()
    check.checkHandled()
    return world.violations + check.broken
  }

  private init(world: World) {
    self.world = world
    byIdentity = Dictionary(world.planned.map { ($0.identity, $0) }) { first, _ in first }
  }

  mutating func require(_ holds: Bool, _ text: @autoclosure () -> String) {
    if !holds { broken.append(text()) }
  }

  /// The sequential outcome, and the state it leaves.
  private mutating func checkOracle() {
    var oracle = ToyOracle(world.planned)
    for committed in world.store.history { oracle.replay(committed) }
    broken += oracle.differences
    let balances = world.store.balances.filter { $0.value != 0 }
    require(balances == oracle.balances.filter { $0.value != 0 }, "balances are \(balances), should be \(oracle.balances)")
  }

  /// Inputs are decided in the order of their first delivery; behind a parked one they wait, and are settled in that order too.
  private mutating func checkOrder() {
    var ranks: [MessageIdentity: Int] = [:]
    for (rank, queued) in world.broker.firstDelivered.enumerated() {
      let identity = queued.planned.map { world.planned[$0].identity } ?? world.identity(of: queued)!
      if ranks[identity] == nil { ranks[identity] = rank }
    }
    var last = -1
    var lastOfKey: [String: Int] = [:]
    var unordered: Set<MessageIdentity> = []
    for committed in world.store.history {
      for message in committed.parked where message.orderingKey == nil { unordered.insert(message.identity) }
      // What leaves no row when it is handled may come again, and be parked then.
      for entry in committed.journal where entry.identity.source != "timer" && byIdentity[entry.identity]?.isJournaled != false {
        let rank = ranks[entry.identity] ?? -1
        require(rank > last, "\(entry.identity) is taken out of order")
        last = rank
      }
      for entry in committed.journal + committed.settled where entry.fate == .done || entry.fate == .refused {
        guard let account = account(of: entry.identity), let rank = ranks[entry.identity], !unordered.contains(entry.identity) else {
          continue
        }
        require(rank > lastOfKey[account] ?? -1, "\(entry.identity) is decided after a later one about \(account)")
        lastOfKey[account] = rank
      }
    }
  }

  private func account(of identity: MessageIdentity) -> String? {
    switch byIdentity[identity]?.meaning {
    case .command(_, let account), .heard(let account): account
    default: nil
    }
  }
}
