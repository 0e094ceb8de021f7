/// Messages that were accepted for publishing but not yet written out whole, in order.
///
/// It is what lets `publish` return at once while the broker does not read.
struct Outbox {
  private var messages: [Outgoing] = []
  private var head = 0
  /// Bytes of the first message's body that were written; nil when not even its envelope was.
  var bodyWritten: Int?

  var isEmpty: Bool { head == messages.count }
  var count: Int { messages.count - head }
  var first: Outgoing { messages[head] }

  mutating func append(contentsOf new: [Outgoing]) {
    if isEmpty {
      messages = new
      head = 0
    } else {
      messages.append(contentsOf: new)
    }
  }

  mutating func removeFirst() {
    head += 1
    bodyWritten = nil
    guard isEmpty || head > 256 && head > messages.count / 2 else { return }
    messages.removeFirst(head)
    head = 0
  }
}
