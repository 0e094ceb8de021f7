internal import Contracts
internal import Programme

/// Nobody is booked twice at the same time (rulebook 3.3). The database holds the same rule as an exclusion constraint.
enum Timetable {
  /// Adds a reason for everybody whose time is taken, and for an expert who has said when to be booked.
  ///
  /// `occupant` does not stand in its own way. Sessions of a season take the time of all who are in it.
  static func check(
    _ slot: Slot, for parties: [(party: Party, field: String)], occupant: Occupant?, in state: SchedulingState, _ reasons: inout Reasons
  ) {
    for (party, field) in parties {
      guard let other = state.clash(of: party, during: slot, besides: occupant) else { continue }
      reasons.add(.busy(party, other.occupant.kind), at: field)
    }
  }
}

extension SchedulingState {
  /// The first thing that already has the party's time; nil when it is free.
  func clash(of party: Party, during slot: Slot, besides occupant: Occupant? = nil) -> BusyRow? {
    guard let rows = busy[party] else { return nil }
    var first: BusyRow?
    for row in rows.values where row.occupant != occupant && row.slot.overlaps(slot) {
      if first.map({ (row.slot.start, row.occupant.id) < ($0.slot.start, $0.occupant.id) }) ?? true { first = row }
    }
    return first
  }
}
