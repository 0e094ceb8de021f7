/// Which published messages the broker has answered for.
///
/// A pure state machine: the broker may confirm one by one, several at once and out of order; what it could not route it first returns and then
/// confirms all the same, and that is a failure here. A return names no sequence number, so it is matched with the next mandatory message of
/// that id after the one returned before: the broker returns in the order of publishing.
package struct ConfirmWindow: Sendable {
  /// What became of a message.
  package enum Outcome: Equatable, Sendable {
    case confirmed
    /// A queue would not take it: full, or its leader gone.
    case nacked
    /// No queue was bound for it.
    case returned(code: Int, text: String)
  }

  package struct Failure: Equatable, Sendable {
    package let sequence: UInt64
    package let messageID: String?
    package let outcome: Outcome
  }

  private struct Entry {
    var messageID: String?
    var mandatory: Bool
    var returned: Outcome?
    var isSettled = false
  }

  /// All up to this sequence number are settled, one way or the other; those not reported as failures are in the broker's queues.
  package private(set) var settledThrough: UInt64 = 0
  /// The newest sequence number given out; the first is 1, as the broker counts.
  package private(set) var lastSequence: UInt64 = 0
  /// Messages not settled yet.
  package private(set) var unsettled = 0
  private var failures: [Failure] = []
  private var lastReturned: UInt64 = 0
  /// Entries of `settledThrough + 1` and later begin at `head`.
  private var entries: [Entry] = []
  private var head = 0

  package init() {}

  /// Gives the next message its number.
  package mutating func add(messageID: String?, mandatory: Bool) -> UInt64 {
    entries.append(Entry(messageID: messageID, mandatory: mandatory))
    lastSequence += 1
    unsettled += 1
    return lastSequence
  }

  /// `basic.ack`: this one, or with `multiple` all up to it.
  package mutating func acknowledge(_ sequence: UInt64, multiple: Bool) throws(AMQPError) {
    try settle(sequence, multiple, .confirmed)
  }

  /// `basic.nack`: this one, or with `multiple` all up to it.
  package mutating func reject(_ sequence: UInt64, multiple: Bool) throws(AMQPError) {
    try settle(sequence, multiple, .nacked)
  }

  /// `basic.return`, to be followed by the message's `basic.ack`.
  package mutating func giveBack(messageID: String?, code: Int, text: String) throws(AMQPError) {
    var index = head + Int(max(lastReturned, settledThrough) - settledThrough)
    while index < entries.count {
      lastReturned = settledThrough + UInt64(index - head) + 1
      if entries[index].mandatory, entries[index].messageID == messageID {
        entries[index].returned = .returned(code: code, text: text)
        return
      }
      index += 1
    }
    throw .protocolViolation("the broker returned a message that was not sent")
  }

  /// The failures since the last call, in the order of settling.
  package mutating func takeFailures() -> [Failure] {
    defer { failures.removeAll() }
    return failures
  }

  private mutating func settle(_ sequence: UInt64, _ multiple: Bool, _ outcome: Outcome) throws(AMQPError) {
    // By the protocol 0 with `multiple` means all.
    let last = multiple && sequence == 0 ? lastSequence : sequence
    guard last <= lastSequence, last > 0 || multiple else {
      throw .protocolViolation("the broker confirmed number \(sequence), of \(lastSequence) sent")
    }
    let first = multiple ? settledThrough + 1 : last
    guard first > settledThrough else { return }
    var number = first
    while number <= last {
      settle(number, outcome)
      number += 1
    }
    advance()
  }

  private mutating func settle(_ number: UInt64, _ outcome: Outcome) {
    let index = head + Int(number - settledThrough - 1)
    guard !entries[index].isSettled else { return }
    entries[index].isSettled = true
    unsettled -= 1
    let final = entries[index].returned ?? outcome
    if final != .confirmed {
      failures.append(Failure(sequence: number, messageID: entries[index].messageID, outcome: final))
    }
  }

  private mutating func advance() {
    while head < entries.count, entries[head].isSettled {
      head += 1
      settledThrough += 1
    }
    guard head == entries.count || head > 1024 && head > entries.count / 2 else { return }
    entries.removeFirst(head)
    head = 0
  }
}
