import AMQP
import Testing

@Suite struct BackoffTests {
  @Test(arguments: UInt64(0)..<20)
  func waitsDoubleWithinTheirJitterUpToTheLimit(seed: UInt64) {
    var random = Seeded(seed)
    var backoff = Backoff(initial: .milliseconds(100), maximum: .seconds(2))
    for full in [100, 200, 400, 800, 1600, 2000, 2000] {
      let wait = backoff.next(using: &random)
      #expect(wait >= .milliseconds(full) / 2 && wait <= .milliseconds(full))
    }
  }

  @Test func sameSeedWaitsTheSame() {
    var (one, other) = (Backoff(), Backoff())
    var (left, right) = (Seeded(7), Seeded(7))
    for _ in 0..<10 { #expect(one.next(using: &left) == other.next(using: &right)) }
  }

  @Test func successStartsOver() {
    var random = Seeded(1)
    var backoff = Backoff(initial: .milliseconds(100), maximum: .seconds(2))
    for _ in 0..<100 { _ = backoff.next(using: &random) }
    backoff.reset()
    #expect(backoff.next(using: &random) <= .milliseconds(100))
  }
}
