internal import Lane
/// The metrics of a worker in Prometheus' text format 0.0.4.
enum PrometheusText {
  static func render(_ lanes: [LaneStatus]) -> String {
    let snapshots = lanes.map { ($0.lane, $0.snapshot) }
    var text = ""
    func family(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: Int64)]) {
      text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
      for sample in samples { text += "\(name){\(sample.labels)} \(sample.value)\n" }
    }
    func each(_ value: (LaneStatus.Snapshot) -> Int64) -> [(labels: String, value: Int64)] {
      snapshots.map { ("lane=\"\($0.0)\"", value($0.1)) }
    }
    family("saruar_lane_consuming", "gauge", "1 while the lane owns its queue and consumes.", each { $0.phase == .consuming ? 1 : 0 })
    family("saruar_lane_epoch", "gauge", "Epoch of the lease this worker holds.", each { $0.epoch })
    family("saruar_lane_received_total", "counter", "Deliveries taken since the lane was taken over.", each { Int64($0.counters.received) })
    family("saruar_lane_handled_total", "counter", "Inputs decided and committed, ever (from the store).", each { $0.counters.handled })
    family("saruar_lane_parked", "gauge", "Messages parked now.", each { $0.counters.parked })
    family("saruar_lane_batches_total", "counter", "Transactions committed.", each { Int64($0.counters.batches) })
    family("saruar_lane_bisections_total", "counter", "Batches that failed and were split.", each { Int64($0.counters.bisections) })
    family("saruar_lane_failures_total", "counter", "Times the lane crashed and started over.", each { Int64($0.failures) })
    family("saruar_lane_blocked", "gauge", "1 while the broker's alarm holds back what the lane publishes.", each { $0.isBlocked ? 1 : 0 })
    family("saruar_lane_vanished_replies_total", "counter", "Answers whose reply_to queue was gone.", each { Int64($0.vanishedReplies) })
    let fates = snapshots.flatMap { lane, snapshot in
      Fate.allCases.map { ("lane=\"\(lane)\",fate=\"\($0.rawValue)\"", Int64(snapshot.counters.fates[$0] ?? 0)) }
    }
    family("saruar_lane_messages_total", "counter", "Messages by fate since the lane was taken over.", fates)
    return text
  }
}
