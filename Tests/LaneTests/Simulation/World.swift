import AMQP
import Contracts
import Programme

@testable import Lane

/// One history: producers, a broker, a store, workers that come and go, and time; all from one seed.
final class World {
  let seed: UInt64
  let weather: Weather
  var random: Seeded
  let store: StoreServer
  let broker = BrokerServer()
  private(set) var planned: [Planned]
  private let workloadCount: Int
  private var sent = 0
  var lives: [Life] = []
  var buried: [Life] = []
  /// Connections of ended workers that the broker has not missed yet.
  var ghosts: [BrokerConnection] = []
  var isDraining = false
  var isPausing = false
  var processes = 0
  var coverage = Coverage()
  private var found: [String] = []
  /// How often whoever had the attempt at a delivery on record was lost, and how often the delivery itself had killed him.
  var losses: [String: Int] = [:]
  var trapped: [String: Int] = [:]
  /// How often a lane crashed with the attempt at a delivery on record while its process lived on.
  var excused: [String: Int] = [:]
  /// The deliveries that a process had in hand when its lane crashed and it lived on, as `LaneThread.run` keeps them.
  var attempting: [Int: Set<String>] = [:]
  /// Processes that took the lane after a death and have not looked through its timers since.
  var wary: Set<Int> = []
  private var workload: Workload

  init(seed: UInt64, messages: Int) {
    self.seed = seed
    random = Seeded(seed: seed)
    weather = Weather(using: &random)
    store = StoreServer(wall: Instant(secondsSince1970: 1_580_000_000), isVirtual: weather.isVirtual)
    workload = Workload(messages: messages, weather: weather, random: random.fork())
    planned = workload.planned
    workloadCount = messages
  }

  /// A world in which only what is played happens.
  init(calmWith settings: LaneSettings) {
    seed = 0
    random = Seeded(seed: 0)
    weather = Weather(calmWith: settings)
    store = StoreServer(wall: Instant(secondsSince1970: 1_580_000_000), isVirtual: false)
    workload = Workload(messages: 0, weather: weather, random: random)
    planned = []
    workloadCount = 0
    isDraining = true
  }

  /// Sends one more message.
  func send(_ message: (inout Workload, _ number: Int) -> Planned) {
    planned.append(message(&workload, planned.count))
    send(planned[planned.count - 1], planned.count - 1)
  }

  /// The workers' wall clock; the store's differs a little.
  var wall: Instant { store.wall + .milliseconds(300) }
  var violations: [String] { found + store.violations }
  var current: Life? { lives.last { !$0.isOver && $0.lane != nil && !$0.isSuperseded } }

  func violate(_ text: String) { found.append(text) }

  /// The whole history; then everything calms down, is mended, and comes to rest.
  func run() {
    var after = random.below(60)
    while sent < workloadCount || after > 0 {
      if sent == workloadCount { after -= 1 }
      step()
    }
    drain()
  }

  func step() {
    switch random.below(100) {
    case 0..<16: produce(1 + random.below(9))
    case 16..<78: turnSomebody()
    case 78..<88: for life in lives { life.broker?.progress(random.below(40), confirming: 0.6) }
    case 88..<93: pass(.milliseconds(1 + random.below(400)))
    case 93..<95: advanceVirtual()
    case 95..<96: pass(.seconds(11))
    case 96..<97: startWorker()
    case 97..<99: missGhosts()
    default: if random.below(10) == 0 { store.isRepaired = true }
    }
  }

  private func turnSomebody() {
    let alive = lives.filter { !$0.isOver && !$0.isPaused }
    guard let life = alive.randomElement(using: &random) else { return startWorker() }
    for _ in 0...random.below(4) { life.turn() }
  }

  private func produce(_ count: Int) {
    for _ in 0..<min(count, workloadCount - sent) {
      send(planned[sent], sent)
      sent += 1
    }
  }

  private func send(_ message: Planned, _ index: Int) {
    var outgoing = Outgoing(exchange: message.exchange, routingKey: message.routingKey, body: message.body, messageID: message.messageID)
    outgoing.correlationID = message.correlationID
    outgoing.replyTo = message.replyTo
    broker.enqueue(outgoing, planned: index)
  }

  func pass(_ time: Duration) { store.wall = store.wall + time }

  /// The operator's clock goes to the next timer at most, and its lane is told.
  private func advanceVirtual() {
    guard let now = store.virtual else { return }
    store.virtual = min(now + .milliseconds(random.below(1500)), max(now, store.nextDue ?? now + .seconds(1)))
    order(LaneEcho.type, .echo, data: #"{"round":0}"#)
  }

  func order(_ type: MessageType, _ meaning: Planned.Meaning, data: String) {
    send { workload, number in workload.own(type, meaning, data: data, number: number) }
  }
}
