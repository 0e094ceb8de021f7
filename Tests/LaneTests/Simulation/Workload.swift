import Contracts
import Lane
import Programme

/// Makes the messages of a history: good ones, copies, reused ids, unreadable ones, foreign ones, and an operator's orders.
struct Workload {
  private(set) var planned: [Planned] = []
  private var random: Seeded
  private let weather: Weather
  private var reader = EnvelopeReader(region: .astana, types: [CoinIssue.self])

  init(messages: Int, weather: Weather, random: Seeded) {
    self.random = random
    self.weather = weather
    while planned.count < messages { planned.append(next()) }
  }

  private mutating func next() -> Planned {
    switch random.below(100) {
    case 0..<12: copy() ?? command()
    case 12..<16: reuse() ?? command()
    case 16..<19: malformed()
    case 19..<21: invalid()
    case 21..<23: forbidden()
    case 23..<25: foreign()
    case 25..<29: heard()
    case 29..<31: echo()
    case 31..<34: weather.hasPoison || weather.hasTraps ? order() : echo()
    default: command()
    }
  }

  private var account: String { mutating get { "a\(random.below(6))" } }
  private var key: String { mutating get { "k\(random.below(8))" } }

  private mutating func operation() -> ToyOperation {
    let dice = random.below(200)
    if weather.hasPoison, dice < 4 { return dice < 2 ? .poisonStore(dice + 1) : .poisonRules(dice) }
    if weather.hasTraps, dice < 6 { return .trap(3) }
    switch dice {
    case 0..<80: return .add(1 + random.below(9))
    case 80..<120: return .take(1 + random.below(30))
    case 120..<150: return .move(to: account, 1 + random.below(20))
    case 150..<180: return .schedule(timer(), key: key, delay: random.below(5) * 700)
    case 180..<190: return .clear(key: key)
    default: return .mark
    }
  }

  private mutating func timer() -> ToyTimer {
    var poison: ToyTimer.Poison? = weather.hasPoison ? [.rules, .store, nil, nil, nil, nil, nil, nil][random.below(8)] : nil
    if weather.hasTraps, random.below(12) == 0 { poison = .trap }
    let next = random.below(3) == 0 ? ToyTimer.Next(key: key, delay: random.below(3) * 500) : nil
    let whose = weather.hasPoison && random.below(20) == 0 ? ToyService.nobody : account
    return ToyTimer(whose, 1 + random.below(5), next: next, clears: random.below(6) == 0 ? key : nil, poison: poison)
  }

  private mutating func command() -> Planned { command(id: "m\(planned.count)", operation(), account) }

  mutating func command(id: String, _ operation: ToyOperation, _ account: String) -> Planned {
    let data = #"{"project":"\#(account)","amount":\#(operation.amount),"ground":"\#(operation.text)"}"#
    return message(
      .command(operation, account: account), id: id, type: CoinIssue.type, exchange: "saruar.commands", data: data, replyTo: replyQueue())
  }

  private mutating func copy() -> Planned? {
    guard let index = recent() else { return nil }
    var copy = planned[index]
    guard copy.isJournaled, !copy.routingKey.hasPrefix("astana.settlement") else { return nil }
    copy.isCopy = true
    copy.correlationID = "c\(planned.count)"
    if copy.replyTo != "astana.settlement", copy.exchange == "saruar.commands" { copy.replyTo = replyQueue() }
    return copy
  }

  /// Another message under an id that is taken.
  private mutating func reuse() -> Planned? {
    guard let index = recent(), !planned[index].isCopy, case .command(let operation, let account) = planned[index].meaning else {
      return nil
    }
    var reuse = command(id: planned[index].identity.id, .add(operation.amount + 1000), account)
    guard case .success(let envelope) = reader.read(reuse.body, routingKey: reuse.routingKey, contentType: nil) else { return nil }
    reuse.identity = reuse.identity.reused(fingerprint: envelope.fingerprint)
    reuse.meaning = .rejected(.idReused)
    reuse.isCopy = planned.contains { $0.identity == reuse.identity }
    return reuse
  }

  /// Mostly something just sent.
  private mutating func recent() -> Int? {
    guard !planned.isEmpty else { return nil }
    return random.below(2) == 0 ? max(0, planned.count - 1 - random.below(5)) : random.below(planned.count)
  }

  private mutating func replyQueue() -> String? {
    [nil, nil, "reply.p", "reply.p", BrokerServer.vanishedQueue][random.below(5)]
  }
}

extension Workload {
  private mutating func malformed() -> Planned {
    let body = Array("{\"id\": \(random.below(50)), broken".utf8)
    let identity = MessageIdentity(source: "body", id: Hexadecimal.string(ContentHash.sha256(body)))
    return Planned(
      meaning: .rejected(.malformed), identity: identity, exchange: "saruar.commands", routingKey: "astana.coin.issue", body: body,
      messageID: random.below(2) == 0 ? "amqp-\(planned.count)" : nil, correlationID: "c\(planned.count)", replyTo: replyQueue(),
      isCopy: planned.contains { $0.identity == identity })
  }

  private mutating func invalid() -> Planned {
    message(
      .rejected(.invalid), id: "m\(planned.count)", type: CoinIssue.type, exchange: "saruar.commands", data: #"{"project":1,"amount":0}"#,
      replyTo: replyQueue())
  }

  /// A queue of ours as `reply_to`, or a source that is the lane's own.
  private mutating func forbidden() -> Planned {
    let data = #"{"project":"a1","amount":1,"ground":"add"}"#
    if random.below(2) == 0 {
      return message(
        .rejected(.notAllowed), id: "m\(planned.count)", type: CoinIssue.type, exchange: "saruar.commands", data: data,
        replyTo: "astana.settlement")
    }
    let id = "k\(random.below(8))#\(random.below(30))"
    var message = message(
      .rejected(.notAllowed), source: "timer", id: id, type: CoinIssue.type, exchange: "saruar.commands", data: data, replyTo: replyQueue())
    message.identity = MessageIdentity(source: "body", id: Hexadecimal.string(ContentHash.sha256(message.body)))
    message.isCopy = planned.contains { $0.identity == message.identity }
    return message
  }

  private mutating func foreign() -> Planned {
    message(.ignored, id: "m\(planned.count)", type: "plan.signed", exchange: Topology.events, data: "{}", replyTo: nil)
  }

  private mutating func heard() -> Planned {
    let place = 1 + random.below(5)
    let data = #"{"season":"toy","number":"AST-2020-000\#(place)","withdrawnAt":"2020-02-01T00:00:00Z"}"#
    return message(
      .heard(account: "a\(place)"), id: "m\(planned.count)", type: ApplicationWithdrawn.type, exchange: Topology.events, data: data,
      replyTo: nil)
  }

  private mutating func echo() -> Planned {
    own(LaneEcho.type, .echo, data: #"{"round":\#(planned.count)}"#)
  }

  private mutating func order() -> Planned {
    let reason = #""reason":"given up","by":"op""#
    guard random.below(3) > 0, let index = recent(), planned[index].isJournaled, planned[index].identity.source != "body" else {
      return random.below(2) == 0
        ? own(LaneRetry.type, .order, data: #"{"all":true}"#) : own(LaneDiscard.type, .order, data: #"{"all":true,\#(reason)}"#)
    }
    let one = #""source":"\#(planned[index].identity.source)","id":"\#(planned[index].identity.id)""#
    return random.below(2) == 0
      ? own(LaneRetry.type, .order, data: "{\(one)}") : own(LaneDiscard.type, .order, data: "{\(one),\(reason)}")
  }

  /// A message of an operator, straight to the lane's queue.
  mutating func own(_ type: MessageType, _ meaning: Planned.Meaning, data: String, number: Int? = nil) -> Planned {
    var message = message(
      meaning, source: "urn:saruar:operator", id: "o\(number ?? planned.count)", type: type, exchange: "", data: data, replyTo: "reply.o")
    message.routingKey = weather.settings.queue
    message.correlationID = "c\(number ?? planned.count)"
    return message
  }

  private func message(
    _ meaning: Planned.Meaning, source: String = "urn:producer", id: String, type: MessageType, exchange: String, data: String,
    replyTo: String?
  ) -> Planned {
    let body =
      #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"\#(type.cloudEventsType)","region":"astana","data":\#(data)}"#
    return Planned(
      meaning: meaning, identity: MessageIdentity(source: source, id: id), exchange: exchange,
      routingKey: type.routingKey(region: "astana"), body: Array(body.utf8), messageID: id, correlationID: "c\(planned.count)",
      replyTo: replyTo)
  }
}
