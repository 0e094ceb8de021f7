internal import Hummingbird
internal import Lane
internal import Logging
internal import Programme
internal import ServiceLifecycle

/// `/livez`, `/readyz` and `/metrics` of one worker.
///
/// Alive: every lane's thread has turned within half a minute. Ready: every lane consumes (a standby is alive but not ready).
struct HealthServer: Service {
  let lanes: [LaneStatus]
  let host: String
  let port: Int
  let log: Logger

  func run() async throws {
    let router = Router()
    let lanes = lanes
    router.get("livez") { _, _ in answer(lanes.allSatisfy(isAlive), lanes) }
    router.get("readyz") { _, _ in answer(lanes.allSatisfy(\.isReady), lanes) }
    router.get("metrics") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: PrometheusText.render(lanes))))
    }
    var quiet = log
    quiet.logLevel = .error
    let application = Application(
      router: router, configuration: .init(address: .hostname(host, port: port), serverName: "saruar"), logger: quiet)
    try await application.run()
  }
}

private func isAlive(_ lane: LaneStatus) -> Bool {
  let snapshot = lane.snapshot
  return snapshot.phase == .stopped || ContinuousClock.now - snapshot.lastTurn < .seconds(30)
}

private func answer(_ good: Bool, _ lanes: [LaneStatus]) -> Response {
  let lines = lanes.map { status in
    let snapshot = status.snapshot
    return "\(status.lane) \(snapshot.phase.rawValue)" + (snapshot.lastFailure.map { "  last failure: \($0)" } ?? "")
  }
  return Response(
    status: good ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
    body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n") + "\n")))
}
