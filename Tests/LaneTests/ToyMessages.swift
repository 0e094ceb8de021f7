import AMQP
import Contracts
import Programme

@testable import Lane

/// Messages to the toy service and what a load finds, for tests of the lane's parts.
struct ToyMessages {
  let settings = LaneSettings(region: .astana, service: .settlement)
  let now = Instant(secondsSince1970: 1_580_000_000)
  private var reader: InputReader<ToyService>

  init() { reader = InputReader(service: ToyService(), settings: settings) }

  var decider: Decider<ToyService> { Decider(service: ToyService(), settings: settings) }

  static func body(
    _ id: String, source: String = "urn:producer", type: MessageType = CoinIssue.type, data: String
  ) -> [UInt8] {
    Array(
      #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"\#(type.cloudEventsType)","region":"astana","data":\#(data)}"#.utf8
    )
  }

  static func data(_ operation: ToyOperation, _ account: String) -> String {
    #"{"project":"\#(account)","amount":\#(operation.amount),"ground":"\#(operation.text)"}"#
  }

  static func delivery(_ body: [UInt8], exchange: String = Topology.commands, replyTo: String? = nil) -> Delivery {
    Delivery(tag: .none, exchange: exchange, routingKey: "astana.coin.issue", body: body, replyTo: replyTo)
  }

  mutating func reading(_ delivery: Delivery) -> Reading<ToyCommand> { reader.read(delivery) }

  mutating func input(_ delivery: Delivery) throws -> Input<ToyCommand> {
    guard case .input(let input) = reader.read(delivery) else { throw ToyFailure() }
    return input
  }

  mutating func input(_ id: String, _ operation: ToyOperation, _ account: String = "a1") throws -> Input<ToyCommand> {
    try input(Self.delivery(Self.body(id, data: Self.data(operation, account))))
  }

  /// An operator's order, straight to the lane's queue.
  mutating func order(_ type: MessageType, data: String) -> Reading<ToyCommand> {
    let body = Self.body("o1", source: "urn:saruar:operator", type: type, data: data)
    return reader.read(
      Delivery(tag: .none, exchange: "", routingKey: settings.queue, body: body, correlationID: "c1", replyTo: "reply.o"))
  }

  func input(_ timer: ToyTimer, key: String, due: Int, generation: Int64 = 1) -> Input<ToyCommand> {
    reader.read(DueTimer(key: key, due: now + .seconds(due), generation: generation, payload: timer.text))
  }

  func loaded(_ journal: [JournalEntry] = [], parkedKeys: Set<String> = [], isRepaired: Bool = false) -> Loaded<ToyState> {
    var memories: [MessageIdentity: JournalMemory] = [:]
    for entry in journal {
      var lines: [UInt8] = []
      ProducedMessage.write(entry.produced, into: &lines)
      memories[entry.identity] = JournalMemory(fingerprint: entry.fingerprint, produced: lines)
    }
    let balances = ["a1": 10, "a2": 0, "a3": 0, ToyService.marks: 0]
    return Loaded(
      now: now, isVirtual: true, nextDue: nil, journal: memories, parkedKeys: parkedKeys, attempts: [:],
      state: ToyState(balances: balances, isRepaired: isRepaired, dies: {}))
  }

  func decide(
    _ inputs: [Input<ToyCommand>], origin: Batch<ToyCommand>.Origin = .deliveries, on loaded: Loaded<ToyState>? = nil
  ) throws -> Decided<ToyService> {
    try decider.decide(Batch(origin: origin, inputs: inputs), on: loaded ?? self.loaded(), number: 7)
  }
}
