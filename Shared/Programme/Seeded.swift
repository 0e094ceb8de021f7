/// Random numbers that come again with the same seed (SplitMix64), for rehearsals, simulations and tests; never for secrets.
///
/// A failing run is worth only as much as its seed: print the generator where the run reports.
package struct Seeded: RandomNumberGenerator, Sendable, CustomStringConvertible {
  package let seed: UInt64
  private var state: UInt64

  package init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// A seed nobody chose.
  package init() {
    self.init(seed: .random(in: .min ... .max))
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A generator of its own for one part of a run, so that a change in one part does not shift the numbers of the others.
  package mutating func fork() -> Seeded {
    Seeded(seed: next())
  }

  package var description: String { "seed \(seed)" }
}
