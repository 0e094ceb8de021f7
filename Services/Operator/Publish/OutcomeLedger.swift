import Contracts

/// Messages in the order of input, each until it has its answer: answers come in any order, and are told in that of input. Pure.
struct OutcomeLedger {
  private struct Entry {
    var fate: MessageFate
    var isSettled: Bool
  }

  private var entries: [Entry] = []
  /// The place of `entries.first` in the input.
  private var offset = 0
  /// Places that wait for an answer, by correlation id; a producer may use one for many messages.
  private var waiting: [String: [Int]] = [:]
  private(set) var unanswered = 0

  /// Adds a message whose fate is known already.
  mutating func add(_ fate: MessageFate) { entries.append(Entry(fate: fate, isSettled: true)) }

  /// Adds a message that has been sent and is to be answered.
  mutating func expect(_ fate: MessageFate, correlation: String) {
    waiting[correlation, default: []].append(offset + entries.count)
    entries.append(Entry(fate: fate, isSettled: false))
    unanswered += 1
  }

  /// Takes in an answer; false when nobody waits for it. Of several with one correlation id it is that one's whose id it names.
  @discardableResult
  mutating func answer(_ answer: JSONValue, correlation: String) -> Bool {
    guard let places = waiting[correlation], let type = answer["type"]?.string.flatMap({ MessageType(cloudEventsType: $0) }) else {
      return false
    }
    let named = answer["outcomeof"]?.string ?? answer["causationid"]?.string
    let chosen = places.firstIndex { entries[$0 - offset].fate.id == named } ?? 0
    let place = places[chosen]
    if places.count == 1 { waiting[correlation] = nil } else { waiting[correlation]?.remove(at: chosen) }
    entries[place - offset].fate.verdict = MessageFate.Verdict(answer: type)
    entries[place - offset].fate.answer = answer
    entries[place - offset].isSettled = true
    unanswered -= 1
    return true
  }

  /// Gives up waiting.
  mutating func giveUp(because problem: String) {
    for place in entries.indices where !entries[place].isSettled {
      entries[place].fate.verdict = .missing
      entries[place].fate.problem = problem
      entries[place].isSettled = true
    }
    waiting = [:]
    unanswered = 0
  }

  /// Everything whose turn to be told has come.
  mutating func takeSettled() -> [MessageFate] {
    let ready = entries.prefix { $0.isSettled }.map(\.fate)
    entries.removeFirst(ready.count)
    offset += ready.count
    return ready
  }
}
