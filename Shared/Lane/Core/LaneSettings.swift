package import Contracts
package import Programme

/// What a lane is called and how much it takes at once.
package struct LaneSettings: Sendable {
  package var region: Region
  package var service: ServiceName
  /// The lane's name, its queue and the `consumer` in the journal: `<region>.<service>`.
  package var queue: String
  /// The lane behind the alternate exchange: it takes any region and answers `unrouted`.
  package var takesUnrouted = false
  /// A batch is what has arrived, up to both limits.
  package var batchMessages = 500
  package var batchBytes = 8 << 20
  /// Deliveries read between two looks at the store.
  package var takeMessages = 64
  /// Batches that may be committed and not yet confirmed by the broker; beyond that the lane stops taking.
  package var unpublishedBatches = 6
  package var renewEvery: Duration = .seconds(2)
  /// How long an idle lane waits for a commit on which the marks of published batches can ride.
  package var markAfter: Duration = .milliseconds(40)
  /// Longest sleep of an idle lane: AMQP heartbeats are served only when it turns.
  package var patience: Duration = .milliseconds(500)
  /// A redelivery with at least this `x-delivery-count` is handled alone.
  package var suspectDeliveries = 2
  /// The attempt that parks a message as `worker-died`.
  package var lastAttempt = 3

  package init(region: Region, service: ServiceName, queue: String? = nil) {
    self.region = region
    self.service = service
    self.queue = queue ?? "\(region.rawValue).\(service.rawValue)"
  }
}
