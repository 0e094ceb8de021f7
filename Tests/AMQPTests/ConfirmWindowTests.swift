import Testing

@testable import AMQP

@Suite struct ConfirmWindowTests {
  @Test func confirmsOutOfOrderWaitForTheGapToClose() throws {
    var window = ConfirmWindow()
    for _ in 1...4 { _ = window.add(messageID: nil, mandatory: false) }
    try window.acknowledge(3, multiple: false)
    try window.acknowledge(2, multiple: false)
    #expect(window.settledThrough == 0)
    #expect(window.unsettled == 2)
    try window.acknowledge(1, multiple: false)
    #expect(window.settledThrough == 3)
    try window.acknowledge(4, multiple: true)
    #expect(window.settledThrough == 4)
    #expect(window.takeFailures().isEmpty)
  }

  @Test func multipleSettlesOnlyWhatWasOpen() throws {
    var window = ConfirmWindow()
    for _ in 1...5 { _ = window.add(messageID: nil, mandatory: false) }
    try window.reject(2, multiple: false)
    try window.acknowledge(4, multiple: true)
    #expect(window.settledThrough == 4)
    #expect(window.takeFailures() == [.init(sequence: 2, messageID: nil, outcome: .nacked)])
    #expect(window.takeFailures().isEmpty)
  }

  @Test func numberZeroMeansAllSoFar() throws {
    var window = ConfirmWindow()
    for _ in 1...3 { _ = window.add(messageID: nil, mandatory: false) }
    try window.acknowledge(0, multiple: true)
    #expect(window.settledThrough == 3)
  }

  @Test func returnedThenConfirmedIsAFailure() throws {
    var window = ConfirmWindow()
    _ = window.add(messageID: "a", mandatory: true)
    let second = window.add(messageID: "b", mandatory: true)
    try window.giveBack(messageID: "b", code: 312, text: "NO_ROUTE")
    #expect(window.settledThrough == 0)
    try window.acknowledge(2, multiple: true)
    #expect(window.takeFailures() == [.init(sequence: second, messageID: "b", outcome: .returned(code: 312, text: "NO_ROUTE"))])
  }

  @Test func returnsOfTheSameIdGoToTheOldestFirst() throws {
    var window = ConfirmWindow()
    _ = window.add(messageID: "a", mandatory: false)
    _ = window.add(messageID: "a", mandatory: true)
    _ = window.add(messageID: "a", mandatory: true)
    try window.giveBack(messageID: "a", code: 312, text: "")
    try window.acknowledge(3, multiple: true)
    #expect(window.takeFailures().map(\.sequence) == [2])
  }

  @Test func whatWasNeverSentIsAViolation() throws {
    var window = ConfirmWindow()
    _ = window.add(messageID: "a", mandatory: false)
    #expect(throws: AMQPError.self) { try window.acknowledge(2, multiple: false) }
    #expect(throws: AMQPError.self) { try window.acknowledge(0, multiple: false) }
    #expect(throws: AMQPError.self) { try window.giveBack(messageID: "a", code: 312, text: "") }
  }

  @Test func longRunsKeepTheirNumbers() throws {
    var window = ConfirmWindow()
    for round in UInt64(1)...50 {
      for _ in 0..<100 { _ = window.add(messageID: nil, mandatory: false) }
      try window.reject(round * 100 - 50, multiple: false)
      // One stays open behind all that was settled.
      try window.acknowledge(round * 100 - 1, multiple: true)
      #expect(window.settledThrough == round * 100 - 1)
      #expect(window.unsettled == 1)
      #expect(window.takeFailures().map(\.sequence) == [round * 100 - 50])
    }
  }

  /// Against a model of a broker that routes in order, returns at once, and confirms in any order, singly or several at once.
  @Test(arguments: UInt64(0)..<300)
  func everyMessageGetsItsFateOnce(seed: UInt64) throws {
    var random = Seeded(seed)
    var broker = BrokerModel(messages: Int.random(in: 1...150, using: &random), using: &random)
    var window = ConfirmWindow()
    var failures: [UInt64: ConfirmWindow.Outcome] = [:]
    while !broker.isDone {
      try broker.step(&window, using: &random)
      for failure in window.takeFailures() {
        #expect(failures.updateValue(failure.outcome, forKey: failure.sequence) == nil, "seed \(seed)")
      }
      #expect(window.settledThrough == broker.settledThrough, "seed \(seed)")
      #expect(window.unsettled == broker.sent - broker.settledCount, "seed \(seed)")
    }
    #expect(failures == broker.expectedFailures, "seed \(seed)")
  }
}
