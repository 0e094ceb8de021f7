package import AMQP
package import Contracts
package import Programme

/// Exchanges, queues and bindings of a region, as data; declaring them again changes nothing (CONTRACTS, "Envelope").
package struct Topology: Sendable, Equatable {
  package struct Exchange: Sendable, Equatable {
    package var name: String
    package var kind: String
    package var arguments: [String: FieldValue] = [:]
  }

  package struct Queue: Sendable, Equatable {
    package var name: String
    package var arguments: [String: FieldValue]
  }

  package struct Binding: Sendable, Equatable {
    package var exchange: String
    package var key: String
    package var queue: String
  }

  package var exchanges: [Exchange]
  package var queues: [Queue]
  package var bindings: [Binding]
}

extension Topology {
  package static let commands = "saruar.commands"
  package static let events = "saruar.events"
  /// Alternate exchange of the commands, and the queue behind it: what no service wants.
  package static let unrouted = "saruar.unrouted"
  /// Backstop for deliveries that exceed the delivery limit; an alarm watches its queue.
  package static let dead = "saruar.dead"
  /// High, for it counts crashes of the consumer against innocent neighbours too.
  package static let deliveryLimit = 100
  package static let maximumLength = 5_000_000

  /// The services that exist; commands of the others are answered `unrouted` instead of waiting in a queue that nobody reads.
  package static let services: [ServiceName] = [.intake, .scheduling, .notifications, .scoring, .certificates, .settlement]

  /// Everything that a region with these services needs.
  package static func of(region: Region, services: [ServiceName] = Topology.services) -> Topology {
    Topology(
      exchanges: [
        Exchange(name: unrouted, kind: "fanout"),
        Exchange(name: dead, kind: "fanout"),
        Exchange(name: commands, kind: "topic", arguments: ["alternate-exchange": .string(unrouted)]),
        Exchange(name: events, kind: "topic"),
      ],
      queues: [
        Queue(name: dead, arguments: ["x-queue-type": "quorum"]),
        laneQueue(unrouted),
      ] + services.map { laneQueue("\(region.rawValue).\($0.rawValue)") },
      bindings: [
        Binding(exchange: unrouted, key: "", queue: unrouted),
        Binding(exchange: dead, key: "", queue: dead),
      ] + services.flatMap { bindings(of: $0, in: region) })
  }

  private static func bindings(of service: ServiceName, in region: Region) -> [Binding] {
    let queue = "\(region.rawValue).\(service.rawValue)"
    let owned = Catalogue.commands.filter { $0.service == service }.map {
      Binding(exchange: commands, key: $0.type.routingKey(region: region.rawValue), queue: queue)
    }
    let heard = Catalogue.events.filter { $0.heardBy.contains(service) }.map {
      Binding(exchange: events, key: $0.type.routingKey(region: region.rawValue), queue: queue)
    }
    return owned + heard
  }

  private static func laneQueue(_ name: String) -> Queue {
    Queue(
      name: name,
      arguments: [
        "x-queue-type": "quorum", "x-single-active-consumer": true, "x-delivery-limit": .int(Int64(deliveryLimit)),
        "x-dead-letter-exchange": .string(dead), "x-dead-letter-strategy": "at-least-once", "x-overflow": "reject-publish",
        "x-max-length": .int(Int64(maximumLength)),
      ])
  }
}
