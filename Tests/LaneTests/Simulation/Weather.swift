import Contracts
import Lane
import Programme

/// What kind of history a seed makes: how rough it is and how the lane is set up.
struct Weather {
  /// Chance of a fault at each side of each call.
  let faults: Double
  /// Chance that the broker refuses a message.
  let nacks: Double
  let hasPoison: Bool
  let hasTraps: Bool
  let isVirtual: Bool
  let settings: LaneSettings

  /// Nothing happens: for scripts that say themselves what does.
  init(calmWith settings: LaneSettings) {
    faults = 0
    nacks = 0
    hasPoison = false
    hasTraps = false
    isVirtual = false
    self.settings = settings
  }

  init(using random: inout Seeded) {
    faults = [0, 0.003, 0.01, 0.02, 0.04].randomElement(using: &random)!
    nacks = faults == 0 ? 0 : [0, 0.002, 0.01].randomElement(using: &random)!
    hasPoison = Int.random(in: 0..<2, using: &random) == 0
    hasTraps = faults > 0 && Int.random(in: 0..<5, using: &random) == 0
    isVirtual = Bool.random(using: &random)
    var settings = LaneSettings(region: .astana, service: .settlement)
    settings.batchMessages = [2, 7, 20, 60].randomElement(using: &random)!
    settings.takeMessages = [3, 16, 64].randomElement(using: &random)!
    settings.unpublishedBatches = Int.random(in: 1...6, using: &random)
    self.settings = settings
  }
}

extension Seeded {
  mutating func chance(_ probability: Double) -> Bool {
    probability > 0 && Double(next() >> 11) * 0x1p-53 < probability
  }

  /// One of so many.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
