import Contracts
import Programme

extension JSONValue {
  /// Replaces, removes, doubles or adds something at a random depth.
  mutating func change(_ random: inout Seeded) {
    let replacement = Self.pool.randomElement(using: &random) ?? nil
    switch self {
    case .object(var members) where !members.isEmpty && Int.random(in: 0..<4, using: &random) > 0:
      let place = Int.random(in: 0..<members.count, using: &random)
      if Int.random(in: 0..<8, using: &random) == 0 { members.remove(at: place) } else { members[place].value.change(&random) }
      self = .object(members.shuffled(using: &random))
    case .array(var elements) where !elements.isEmpty && Int.random(in: 0..<4, using: &random) > 0:
      let place = Int.random(in: 0..<elements.count, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { elements.append(elements[place]) } else { elements[place].change(&random) }
      self = .array(elements)
    default: self = replacement
    }
  }

  private static let pool: [JSONValue] = [
    nil, true, false, 0, 1, 2, 4, -7, .number(2.5), .number(3), .number(1e300), "", " ", "a", "ecology", "kk", "2020-02-29", "2021-02-29",
    "2020-02-28T18:00", "2020-02-28T18:00:00Z", [], [:], ["name": "e"], ["name": "e", "mark": 2], [["name": "f"]], ["kk"],
    ["social-effect": 2],
    ["beauty": 1], [1, 2],
  ]
}
