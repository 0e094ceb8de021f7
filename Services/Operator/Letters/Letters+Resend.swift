import AMQP
import ArgumentParser
import Contracts
import NotificationsRules
import NotificationsStore
import Postgres
import Programme

extension Letters {
  /// Rulebook 3.10: the organiser can send a letter again on purpose.
  struct Resend: OperatorCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sends a letter again, as another letter with a key of its own.",
      discussion: "The request is the one in the journal of the service that made it. Exit status 1 when the letter does not go out.")

    @Argument(help: "The letter's key; see the list.")
    var key: String
    @Option(help: "Another e-mail address of the same person.")
    var to: String?
    @Option(help: ArgumentHelp("How long to wait for the lane.", valueName: "span"))
    var timeout = SpanArgument(.seconds(30))
    @OptionGroup var region: RegionOption
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let to, !EmailAddress.isWellFormed(to) { throw ValidationError("'\(to)' is no e-mail address.") }
    }

    func perform() throws {
      let region = try region.region()
      var store = try servers.store()
      let requests = try LetterRequests(region: region).again(key, to: to, &store)
      guard !requests.isEmpty else {
        throw OperatorError(
          "no journal holds a request for a letter with the key '\(key)'", advice: "`saruar letters list --all` names them.")
      }
      var desk = try Correspondence(url: try servers.amqpURL(), label: "saruar letters")
      try send(requests, to: "\(region.rawValue).notifications", region, through: &desk)
      desk.close()
      let letters = try NotificationsSnapshot.load(&store, region: region).letters
      var table = Table("status", "key", "recipient", "address", "problem")
      let rows = requests.compactMap { letters[LetterID(of: $0, in: region)] }
      for row in rows {
        table.add(
          .text(row.status.rawValue), .text(row.key.value), .text(row.recipient.fullName), Cell(row.recipient.email), Cell(row.problem))
      }
      output.show(Report(table))
      if rows.count < requests.count || rows.contains(where: { $0.status != .sent }) { throw ExitCode.trouble }
    }

    /// Straight into the lane's queue, for a letter may hold what is for its recipient alone; the echo behind them tells that they are done.
    private func send(
      _ requests: [NotificationRequested], to lane: String, _ region: Region, through desk: inout Correspondence
    ) throws {
      let echo = try ControlMessage(LaneEcho(), region: region)
      var messages = try requests.map { try ControlMessage($0, region: region).outgoing(to: lane, replyTo: nil) }
      messages.append(echo.outgoing(to: lane, replyTo: desk.replyQueue))
      guard try desk.send(messages).isEmpty else { throw OperatorError("there is no queue '\(lane)'", advice: "Run `saruar topology`.") }
      let deadline = ContinuousClock.now + timeout.duration
      while let delivery = try desk.receive(within: max(.zero, ContinuousClock.now.duration(to: deadline))) {
        if delivery.correlationID == echo.id { return }
      }
      throw OperatorError("\(lane) has not answered within \(timeout.duration.shown)", advice: "Is its worker running (`saruar status`)?")
    }
  }
}

/// Requests for letters as the journals of the services that made them hold them.
struct LetterRequests {
  let region: Region

  /// Each request of the key, made into another letter: its key gets the next free number behind it.
  func again(_ key: String, to address: String?, _ store: inout PostgresConnection) throws -> [NotificationRequested] {
    var found: [LetterID: NotificationRequested] = [:]
    for row in try store.journal(Self.holding.bind(.text("\(region.rawValue).%"), .text(key))) {
      for event in row.produced where event["type"]?.string == NotificationRequested.type.cloudEventsType {
        guard let data = event["data"], data["key"]?.string == key, let request = Self.request(data) else { continue }
        found[LetterID(of: request, in: region)] = request
      }
    }
    let known = try NotificationsSnapshot.load(&store, region: region).letters
    return found.sorted { $0.key < $1.key }.map { next($0.value, address, besides: known) }
  }

  private func next(_ request: NotificationRequested, _ address: String?, besides known: [LetterID: LetterRow]) -> NotificationRequested {
    var again = request
    if let address { again.recipient.email = address }
    for number in 2... {
      guard let key = Identifier("\(request.key.value.prefix(110))#\(number)") else { continue }
      again.key = key
      if known[LetterID(of: again, in: region)] == nil { break }
    }
    return again
  }

  private static func request(_ data: JSONValue) -> NotificationRequested? {
    guard let root = try? JSONDocument(data.compactBytes).root else { return nil }
    return try? ContractDecoder.decode(NotificationRequested.self, from: root).get()
  }

  private static let holding = Statement(
    """
    select \(JournalRow.columns) from messaging.journal
    where consumer like $1 and produced like '%notification.requested%' and position($2 in produced) > 0 order by recorded_at
    """)
}
