import Contracts
import Programme

@testable import SchedulingRules

extension SchedulingState {
  /// What the store would load for these keys: no more than they ask for.
  func loaded(for keys: SchedulingKeys) -> SchedulingState {
    var state = SchedulingState(region: region)
    loadCourses(for: keys, into: &state)
    let named = consultations.values.filter { row in
      keys.consultations.contains(row.consultation)
        || keys.leaving.contains { busy[.team($0)]?.keys.contains(row.occupant) ?? false }
    }
    let asked = keys.numbers.compactMap { projects[$0] }
    for number in keys.numbers.union(named.flatMap(\.numbers)) {
      projects[number].map { state.load($0) }
      for (key, held) in tallies where key.number == number { state.load(held, of: key) }
    }
    for interview in interviews.values where keys.numbers.contains(interview.key.number) { state.load(interview) }
    var seasons = keys.seasons.union(named.map(\.season)).union(asked.map(\.season))
    seasons.formUnion(keys.surveys.compactMap { surveys[$0]?.season })
    if keys.latestSeason, let latest = self.seasons.values.max(by: { $0.announced.announcedAt < $1.announced.announcedAt }) {
      seasons.insert(latest.season)
    }
    for season in seasons { self.seasons[season].map { state.load($0) } }
    for season in keys.seasons { juries[season].map { state.load($0) } }
    let mentors = asked.compactMap(\.mentor)
    for expert in keys.experts.union(named.map(\.expert)).union(named.flatMap(\.mentors)).union(mentors) {
      experts[expert].map { state.load($0) }
    }
    for row in named { state.load(row) }
    for survey in keys.surveys { surveys[survey].map { state.load($0) } }
    var parties = Set(keys.experts.map { Party.expert($0) } + keys.numbers.map { .team($0) } + keys.seasons.map { .season($0) })
    parties.formUnion(named.flatMap { $0.parties.union([.season($0.season)]) })
    parties.formUnion(mentors.map { .expert($0) } + asked.map { .season($0.season) })
    for party in parties { busy[party]?.values.forEach { state.load($0) } }
    return state
  }
}
