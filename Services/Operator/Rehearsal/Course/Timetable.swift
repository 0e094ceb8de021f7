import Contracts
import Programme

/// Finds hours at which expert, mentor and team are all free; what it has given is taken (rulebook 3.3).
struct Timetable {
  struct Slot: Hashable {
    let day: LocalDate
    let hour: Int
  }

  /// The hours at which consultations begin; few, so that reminders fall together.
  static let hours = [10, 12, 14, 16]

  private let slots: [Slot]
  private var taken: [String: Set<Slot>] = [:]

  /// Not on days that have a session of all.
  init(_ days: [LocalDate], without sessions: Set<LocalDate>) {
    slots = days.filter { !sessions.contains($0) }.flatMap { day in Self.hours.map { Slot(day: day, hour: $0) } }
  }

  /// The first free hour in the given part of the days, or later.
  mutating func take(_ parties: [String], part: Int, of parts: Int, using seed: inout Seeded) -> Slot? {
    guard !slots.isEmpty else { return nil }
    let from = slots.count * part / parts
    let start = min(slots.count - 1, from + seed.below(max(1, slots.count / (parts * 2))))
    let order = Array(slots[start...] + slots[from..<start])
    guard let slot = order.first(where: { isFree($0, parties) }) else { return nil }
    for party in parties { taken[party, default: []].insert(slot) }
    return slot
  }

  private func isFree(_ slot: Slot, _ parties: [String]) -> Bool { parties.allSatisfy { taken[$0]?.contains(slot) != true } }
}
