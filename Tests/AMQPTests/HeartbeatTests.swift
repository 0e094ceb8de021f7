import Testing

@testable import AMQP

@Suite struct HeartbeatTests {
  private let start = ContinuousClock.now

  @Test func speaksAfterHalfTheIntervalOfQuiet() {
    var heartbeat = Heartbeat(interval: .seconds(10))
    heartbeat.wrote(at: start)
    #expect(!heartbeat.mustSpeak(at: start + .seconds(4)))
    #expect(heartbeat.mustSpeak(at: start + .seconds(5)))
  }

  @Test func givesUpAfterTwiceTheIntervalOfSilence() {
    var heartbeat = Heartbeat(interval: .seconds(10))
    heartbeat.read(at: start + .seconds(3))
    #expect(!heartbeat.isSilent(at: start + .seconds(22)))
    #expect(heartbeat.isSilent(at: start + .seconds(23)))
  }

  @Test func withoutAnIntervalNothingIsDue() {
    let heartbeat = Heartbeat(interval: .zero)
    #expect(!heartbeat.mustSpeak(at: start + .seconds(1000)))
    #expect(!heartbeat.isSilent(at: start + .seconds(1000)))
  }
}
