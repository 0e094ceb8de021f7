import AMQP
import Contracts
import Programme
import Testing

@testable import Lane

@Suite struct TopologyTests {
  private let topology = Topology.of(region: .astana, services: ServiceName.allCases)

  /// CONTRACTS, "Who must hear what", word for word; the first row is of all services with rules.
  private static let everybody = ["season.announced", "application.admitted", "application.withdrawn", "project.excluded"]
  private static let hearers: [(ServiceName, String)] = [
    (.intake, "plan.signed attendance.recorded defence.scheduled protocol.closed project.scored certificate.issued ambassador.awarded"),
    (
      .scheduling,
      "application.registered application.preselected interview.scheduled interview.recorded jury.appointed jury.substituted order.issued "
        + "project.completed"
    ),
    (
      .scoring,
      "expert.registered pair.formed pair.dissolved defence.scheduled attendance.recorded plan.signed task.completed conflict.reported "
        + "conflict.resolved characteristic.submitted report.submitted project.completed"
    ),
    (.certificates, "project.scored protocol.closed order.issued project.completed ambassador.awarded mentor.accredited"),
    (.settlement, "order.issued project.completed"),
  ]

  @Test func everyCommandIsBoundToExactlyOneQueue() {
    for command in Catalogue.commands {
      let bound = topology.bindings.filter { $0.exchange == Topology.commands && $0.key == "astana.\(command.type.name)" }
      #expect(bound.map(\.queue) == ["astana.\(command.service.rawValue)"], "\(command.type)")
    }
  }

  @Test func commandsExchangeHasNoOtherBindings() {
    #expect(topology.bindings.filter { $0.exchange == Topology.commands }.count == Catalogue.commands.count)
  }

  @Test func whoMustHearAnEventIsBoundToIt() {
    for (service, words) in Self.hearers {
      // What a service publishes itself it need not hear.
      let own = Set(Catalogue.events.filter { $0.source == service }.map(\.type.name))
      for event in words.split(separator: " ").map(String.init) + Self.everybody where !own.contains(event) {
        let binding = Topology.Binding(exchange: Topology.events, key: "astana.\(event)", queue: "astana.\(service.rawValue)")
        #expect(topology.bindings.contains(binding), "\(service) does not hear \(event)")
      }
    }
  }

  @Test func everythingThatIsBoundIsDeclared() {
    for binding in topology.bindings {
      #expect(topology.queues.contains { $0.name == binding.queue }, "\(binding)")
      #expect(topology.exchanges.contains { $0.name == binding.exchange }, "\(binding)")
    }
  }

  @Test func whatNoServiceWantsGoesToTheUnroutedLane() throws {
    let commands = try #require(topology.exchanges.first { $0.name == Topology.commands })
    #expect(commands.arguments == ["alternate-exchange": .string(Topology.unrouted)])
    #expect(topology.bindings.contains(.init(exchange: Topology.unrouted, key: "", queue: Topology.unrouted)))
  }

  @Test func lanesHaveQuorumQueuesWithOneActiveConsumerAndABackstop() {
    for queue in topology.queues where queue.name != Topology.dead {
      #expect(queue.arguments["x-queue-type"] == "quorum")
      #expect(queue.arguments["x-single-active-consumer"] == true)
      #expect(queue.arguments["x-delivery-limit"] == 100)
      #expect(queue.arguments["x-dead-letter-strategy"] == "at-least-once")
      #expect(queue.arguments["x-overflow"] == "reject-publish")
    }
  }

  @Test func servicesThatDoNotExistHaveNoQueue() {
    let queues = Topology.of(region: .astana, services: [.intake]).queues.map(\.name)
    #expect(queues.sorted() == ["astana.intake", Topology.dead, Topology.unrouted])
  }
}
