package import Contracts
internal import Foundation
package import Lane
internal import Logging
package import Programme
internal import ServiceLifecycle
internal import UnixSignals

/// A worker process: its lanes, its health pages, and a graceful stop on SIGTERM or SIGINT. A service's `main` is little more than this.
package struct Worker: Sendable {
  private let service: ServiceName
  private let configuration: WorkerConfiguration
  private let log: Logger
  private var lanes: [LaneRunner] = []

  package var region: Region { configuration.region }

  /// Reads the environment; a wrong one ends the process with a sentence that says what to do.
  package init(_ service: ServiceName) {
    self.service = service
    do {
      configuration = try WorkerConfiguration()
    } catch {
      Self.giveUp(service, error)
    }
    let level = Logger.Level(rawValue: configuration.logLevel) ?? .info
    var log = Logger(label: "saruar.\(service.rawValue)") { JSONLogHandler(label: $0, level: level) }
    log[metadataKey: "region"] = "\(configuration.region.rawValue)"
    self.log = log
  }

  /// Ends the process because it was set up wrongly, with a sentence that says what to do.
  package static func giveUp(_ service: ServiceName, _ problem: any Error) -> Never {
    FileHandle.standardError.write(Data("saruar-\(service.rawValue): \(problem)\n".utf8))
    exit(64)
  }

  /// Adds the lane of a service, on its own queue or on a shared one; its batches have at most so many messages, whatever is configured.
  package mutating func add<S: LaneService, T: LaneTables>(
    _ service: S, tables: @escaping @Sendable () -> T, unrouted: Bool = false, atMost messages: Int = .max
  )
  where S.Keys == T.Keys, S.State == T.State {
    var settings = LaneSettings(
      region: configuration.region, service: service.name, queue: unrouted ? Topology.unrouted : nil)
    settings.batchMessages = min(configuration.batchMessages, messages)
    settings.takesUnrouted = unrouted
    var log = log
    log[metadataKey: "lane"] = "\(settings.queue)"
    let (mailbox, status) = (Mailbox(), LaneStatus(lane: settings.queue, isShared: unrouted))
    let thread = LaneThread(
      service: service, makeTables: tables, settings: settings, amqp: configuration.amqpURL, postgres: configuration.postgresURL,
      failpoint: unrouted ? nil : configuration.failpoint, mailbox: mailbox, status: status, log: log)
    lanes.append(LaneRunner(name: settings.queue, mailbox: mailbox, status: status) { thread.run() })
  }

  /// Runs until SIGTERM or SIGINT; every lane then finishes what it has taken, and the process ends.
  ///
  /// Not by way of `exit`: its handlers let OpenSSL take its memory apart beside threads that are still ending, or are just within libpq. About
  /// one stop in a thousand crashed so, after all was done.
  package func run() async -> Never {
    let health = HealthServer(
      lanes: lanes.map(\.status), host: configuration.healthHost, port: configuration.healthPort, log: log)
    let housekeeper = Housekeeper(service: service, postgres: configuration.postgresURL, log: log)
    let group = ServiceGroup(
      services: lanes.map { $0 as any Service } + [health, housekeeper], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
    do {
      try await group.run()
    } catch {
      log.critical("worker ends", metadata: ["error": "\(error)", "health": "\(configuration.healthHost):\(configuration.healthPort)"])
      _exit(1)
    }
    _exit(0)
  }
}
