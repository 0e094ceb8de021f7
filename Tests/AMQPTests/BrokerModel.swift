import AMQP

/// What a broker may do with published messages, in the small: the oracle of `ConfirmWindowTests`.
struct BrokerModel {
  private enum Fate { case confirmed, nacked, returned }

  private let fates: [Fate]
  private let ids: [String?]
  private(set) var sent = 0
  private var routed = 0
  private var settled: [Bool]
  private(set) var settledCount = 0
  private(set) var settledThrough: UInt64 = 0

  init(messages: Int, using random: inout some RandomNumberGenerator) {
    fates = (0..<messages).map { _ in [.confirmed, .confirmed, .confirmed, .nacked, .returned].randomElement(using: &random)! }
    // Few ids, so that some are in flight several times.
    ids = (0..<messages).map { _ in Int.random(in: 0...9, using: &random) == 0 ? nil : "m\(Int.random(in: 0...20, using: &random))" }
    settled = Array(repeating: false, count: messages)
  }

  var isDone: Bool { settledCount == fates.count }

  var expectedFailures: [UInt64: ConfirmWindow.Outcome] {
    var failures: [UInt64: ConfirmWindow.Outcome] = [:]
    for (index, fate) in fates.enumerated() where fate != .confirmed {
      failures[UInt64(index + 1)] = fate == .nacked ? .nacked : .returned(code: 312, text: "NO_ROUTE")
    }
    return failures
  }

  /// Sends, routes or settles something. All mandatory messages without a queue are returned, and all that are mandatory here have none, so that
  /// a return of an id belongs to the oldest.
  mutating func step(_ window: inout ConfirmWindow, using random: inout some RandomNumberGenerator) throws {
    switch Int.random(in: 0...2, using: &random) {
    case 0 where sent < fates.count:
      for _ in 0..<min(Int.random(in: 1...20, using: &random), fates.count - sent) {
        _ = window.add(messageID: ids[sent], mandatory: fates[sent] == .returned)
        sent += 1
      }
    case 1 where routed < sent:
      for _ in 0..<min(Int.random(in: 1...20, using: &random), sent - routed) {
        if fates[routed] == .returned { try window.giveBack(messageID: ids[routed], code: 312, text: "NO_ROUTE") }
        routed += 1
      }
    default: try settleSome(&window, using: &random)
    }
    while settledThrough < settled.count, settled[Int(settledThrough)] { settledThrough += 1 }
  }

  private mutating func settleSome(_ window: inout ConfirmWindow, using random: inout some RandomNumberGenerator) throws {
    guard let pick = (Int(settledThrough)..<routed).filter({ !settled[$0] }).randomElement(using: &random) else { return }
    let open = (Int(settledThrough)...pick).filter { !settled[$0] }
    let isNack = fates[pick] == .nacked
    let multiple = open.allSatisfy { (fates[$0] == .nacked) == isNack }
    let number = UInt64(pick + 1)
    try isNack ? window.reject(number, multiple: multiple) : window.acknowledge(number, multiple: multiple)
    for index in multiple ? open : [pick] {
      settled[index] = true
      settledCount += 1
    }
  }
}
