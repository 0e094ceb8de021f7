import Contracts
import Programme
import SchedulingRules

/// Nobody is booked twice at the same time, an open consultation takes everybody's time, and an expert consults a project no more often than the
/// season's policy lets (rulebook 3.3). Pure.
enum TimetableCheck {
  static func run(_ state: SchedulingState, _ breaches: inout Breaches) {
    for (party, rows) in state.busy.sorted(by: { $0.key.description < $1.key.description }) {
      overlaps(rows.values.filter(\.isExclusive), of: party, &breaches)
    }
    for row in state.consultations.values.sorted(by: { $0.consultation.value < $1.consultation.value }) { taken(row, state, &breaches) }
    for (key, count) in state.tallies { often(key, count, state, &breaches) }
  }

  /// What touches does not overlap.
  private static func overlaps(_ rows: [BusyRow], of party: Party, _ breaches: inout Breaches) {
    let rows = rows.sorted { ($0.slot.start, $0.occupant.id) < ($1.slot.start, $1.occupant.id) }
    var longest = rows.first
    for row in rows.dropFirst() {
      guard let earlier = longest else { break }
      if row.slot.start < earlier.slot.end {
        breaches.add(
          .timetable, "scheduling.busy \(party)",
          "is taken by \(earlier.occupant.kind.rawValue) \(earlier.occupant.id) and by \(row.occupant.kind.rawValue) \(row.occupant.id) at \(row.slot.start)"
        )
      }
      if row.slot.end > earlier.slot.end { longest = row }
    }
  }

  private static func taken(_ row: ConsultationRow, _ state: SchedulingState, _ breaches: inout Breaches) {
    let occupant = Occupant(.consultation, row.consultation.value)
    for party in [Party.expert(row.expert)] + row.numbers.map({ Party.team($0) }) {
      let held = state.busy[party]?[occupant]
      if row.isOpen, held?.slot != row.slot {
        breaches.add(
          .timetable, "scheduling.consultation \(row.consultation)", "is \(row.status.rawValue) and does not take the time of \(party)")
      }
    }
  }

  private static func often(_ key: TallyKey, _ count: Int, _ state: SchedulingState, _ breaches: inout Breaches) {
    guard let project = state.projects[key.number], let season = state.seasons[project.season] else { return }
    let most = season.announced.policy.consultationsPerProject
    guard count > most || count < 0 else { return }
    breaches.add(.timetable, "scheduling.tally \(key.expert) \(key.number)", "\(count) consultations, where at most \(most) are allowed")
  }
}
