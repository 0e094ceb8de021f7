package import AMQP
internal import Contracts
internal import Foundation
internal import Lane
package import Postgres
package import Programme
internal import Synchronization

/// A system of a test's own: a database, a virtual host on the broker with the topology of a region, and the workers it starts.
///
/// `withStack` removes all of it, whatever happened. All calls block; the test runs on a thread of its own (`SystemTrait`).
package final class TestStack: Sendable {
  package let name = TestName.make()
  package let servers: Servers
  package let region = Region.astana
  package let tap: Tap
  private let folder: String
  private let workers = Mutex<[WorkerProcess]>([])
  private let taps = Mutex<[Tap]>([])

  package struct NoServers: Error, CustomStringConvertible {
    package let description = "SARUAR_AMQP_URL, SARUAR_POSTGRES_URL or SARUAR_AMQP_MANAGEMENT_URL is not set: eval \"$(deploy/local env)\""
  }

  /// Makes a stack, hands it to the test, and leaves nothing behind.
  package static func run<Result>(
    _ migrations: [Migrations], prepare: (inout TopologyChannel) throws -> Void = { _ in }, _ body: (TestStack) throws -> Result
  ) throws -> Result {
    guard let servers = Servers.current else { throw NoServers() }
    let stack = try TestStack(servers, migrations, prepare)
    defer { stack.remove() }
    do {
      return try body(stack)
    } catch {
      stack.tellWhatWorkersSaid()
      throw error
    }
  }

  /// Their logs go with the stack, so what may explain a failure is told now.
  private func tellWhatWorkersSaid() {
    for worker in workers.withLock({ $0 }) {
      let last = worker.log.suffix(12).map { $0.prefix(600) }.joined(separator: "\n")
      FileHandle.standardError.write(Data("worker \(worker.process.pid) of \(name) said last:\n\(last)\n".utf8))
    }
  }

  private init(_ servers: Servers, _ migrations: [Migrations], _ prepare: (inout TopologyChannel) throws -> Void) throws {
    self.servers = servers
    folder = NSTemporaryDirectory() + name
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try TestDatabase.create(name, migrations, on: servers)
      try Management(servers).createVirtualHost(name)
      let url = try AMQPURL(servers.amqp(virtualHost: name))
      var channel = try TopologyChannel(url: url, name: "test topology")
      try prepare(&channel)
      try? Topology.of(region: region).declare(on: &channel)
      channel.close()
      tap = try Tap(url: url, queue: "tap", exchange: Topology.events)
    } catch {
      Self.remove(name, folder, servers)
      throw error
    }
  }

  private func remove() {
    for worker in workers.withLock({ $0 }) { worker.kill() }
    for tap in taps.withLock({ $0 }) + [tap] { tap.stop() }
    Self.remove(name, folder, servers)
  }

  /// Whatever of it there is; a server that is away cannot be tidied, and the next run will find what is left.
  private static func remove(_ name: String, _ folder: String, _ servers: Servers) {
    try? Management(servers).deleteVirtualHost(name)
    try? TestDatabase.drop(name, on: servers)
    try? FileManager.default.removeItem(atPath: folder)
  }
}

extension TestStack {
  package var amqpURL: AMQPURL { get throws { try AMQPURL(servers.amqp(virtualHost: name)) } }
  package var postgresURL: String { servers.postgres(database: name) }
  package var intake: String { "\(region.rawValue).intake" }
  /// A folder that goes with the stack.
  package var scratch: String { folder }

  /// Where letters go, as files.
  package var mailbox: String { "\(folder)/mail" }

  /// The same key in every test: what is signed with it is worth nothing.
  private func signingKey() throws -> String {
    let file = "\(folder)/signing.key"
    if !FileManager.default.fileExists(atPath: file) {
      try Data(Data(repeating: 7, count: 32).base64EncodedString().utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }
    return file
  }

  /// Starts a worker; it ends with the stack at the latest.
  package func start(_ program: String = "saruar-intake", _ changes: [String: String] = [:]) throws -> WorkerProcess {
    var environment = [
      "SARUAR_AMQP_URL": servers.amqp(virtualHost: name), "SARUAR_POSTGRES_URL": postgresURL, "SARUAR_REGION": region.rawValue,
      "SARUAR_MAILDIR": mailbox, "SARUAR_SIGNING_KEY_FILE": try signingKey(),
      "SARUAR_CODE_SECRET": "a secret of the tests, as long as one must be",
    ]
    environment.merge(changes) { $1 }
    let worker = try WorkerProcess(program, environment: environment, folder: folder)
    workers.withLock { $0.append(worker) }
    return worker
  }

  /// Starts a worker for every service, and waits until all are ready.
  @discardableResult
  package func startAll(_ changes: [String: String] = [:]) throws -> [WorkerProcess] {
    let workers = try Topology.services.map { try start("saruar-\($0.rawValue)", changes) }
    return try workers.map { try $0.waitUntilReady() }
  }

  /// A queue to be answered on, with a listener.
  package func replies(_ queue: String = "reply.test") throws -> Tap {
    let tap = try Tap(url: amqpURL, queue: queue)
    taps.withLock { $0.append(tap) }
    return tap
  }

  package func publish(_ messages: [Outgoing]) throws {
    var producer = try Producer(url: amqpURL)
    try producer.send(messages)
    producer.close()
  }

  package func publish(_ commands: TestCommand...) throws { try publish(commands.map(\.outgoing)) }

  /// Publishes and waits for the outcome.
  @discardableResult
  package func answer(to command: TestCommand, within time: Duration = .seconds(20)) throws -> TapEvent {
    try publish(command)
    return try tap.outcome(of: command.id, within: time)
  }

  /// A session of the database's owner.
  package func connect(role: String? = nil) throws -> PostgresConnection {
    var session = SessionSettings()
    session.role = role
    return try TestDatabase.connect(postgresURL, session: session)
  }

  @discardableResult
  package func query(_ sql: String, _ parameters: Parameter...) throws -> Rows {
    var store = try connect()
    return try store.query(BoundStatement(statement: .once(sql), parameters: parameters), timeout: .seconds(20))
  }

  package func count(_ sql: String) throws -> Int { try query(sql).one().get(0) }

  /// Waiting messages of a queue; those a consumer holds are not among them.
  package func waiting(in queue: String) throws -> Int {
    var channel = try TopologyChannel(url: amqpURL, name: "test inspection")
    let messages = try channel.inspectQueue(queue).messages
    channel.close()
    return messages
  }
}

extension TestStack {
  /// Gives the region a virtual clock, or moves it.
  package func setClock(_ instant: Instant) throws {
    try query(
      """
      insert into programme.clock (region, virtual, instant) values ($1, true, $2)
      on conflict (region) do update set virtual = true, instant = excluded.instant
      """, .text(region.rawValue), .instant(instant))
  }

  /// Lets the lease of a worker that is known to be dead run out now, where a test is not about the lease.
  package func expireLease() throws {
    try query("update messaging.lane set renewed_at = renewed_at - interval '1 minute' where renewed_at is not null")
  }

  /// Asks the lane itself, behind all it has been given: when the answer comes it has published what it did before, and the tap has heard it.
  package func settle(lane service: String = "intake", within time: Duration = .seconds(20)) throws {
    let replies = try replies("reply.settle-\(UInt32.random(in: 0...UInt32.max))")
    var echo = TestCommand("lane.echo", id: replies.queue).replying(to: replies.queue).outgoing
    (echo.exchange, echo.routingKey) = ("", "\(region.rawValue).\(service)")
    try publish([echo])
    _ = try replies.outcome(of: replies.queue, within: time)
    replies.stop()
    try publish([Outgoing(exchange: Topology.events, routingKey: Tap.markKey, body: [], messageID: replies.queue)])
    try tap.waitForMark(replies.queue, within: time)
  }
}
