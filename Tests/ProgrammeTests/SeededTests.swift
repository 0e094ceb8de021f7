import Programme
import Testing

struct SeededTests {
  /// Published outputs of SplitMix64 for the seed 1234567.
  @Test func theGeneratorIsSplitMix64() {
    var random = Seeded(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func theSameSeedGivesTheSameNumbersAndAForkItsOwn() {
    var one = Seeded(seed: 42)
    var other = Seeded(seed: 42)
    #expect((0..<100).map { _ in one.next() } == (0..<100).map { _ in other.next() })
    var fork = one.fork()
    #expect(fork.next() != one.next())
    #expect("\(one)" == "seed 42")
  }
}
