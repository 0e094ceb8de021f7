import Contracts
import IntakeRules
import IntakeStore
import Programme

/// Which seasons the journal reaches back to: only those can be rebuilt from it.
struct IntakeScope {
  /// Announced before the journal begins.
  let unreached: Set<Identifier>
  private let unreachedNumbers: Set<ApplicationNumber>

  init(_ stored: IntakeSnapshot, _ rebuilt: RebuiltIntake, _ reach: JournalReach) {
    let unreached = reach.isComplete ? [] : Set(stored.seasons.map(\.announced.season).filter { rebuilt.seasons[$0] == nil })
    self.unreached = unreached
    let applications = stored.applications + rebuilt.applications.values
    unreachedNumbers = unreached.isEmpty ? [] : Set(applications.filter { unreached.contains($0.season) }.map(\.number))
  }

  func holds(_ season: Identifier) -> Bool { !unreached.contains(season) }
  func holds(_ number: ApplicationNumber) -> Bool { !unreachedNumbers.contains(number) }
}

extension IntakeSnapshot {
  func within(_ scope: IntakeScope) -> IntakeSnapshot {
    guard !scope.unreached.isEmpty else { return self }
    var snapshot = self
    snapshot.seasons.removeAll { !scope.holds($0.announced.season) }
    snapshot.applications.removeAll { !scope.holds($0.number) }
    snapshot.interviews.removeAll { !scope.holds($0.key.number) }
    snapshot.concepts.removeAll { !scope.holds($0.number) }
    snapshot.documents.removeAll { !scope.holds($0.key.number) }
    snapshot.sittings.removeAll { !scope.holds($0.season) }
    return snapshot
  }
}

extension RebuiltIntake {
  mutating func keep(_ scope: IntakeScope) {
    guard !scope.unreached.isEmpty else { return }
    applications = applications.filter { scope.holds($0.key) }
    interviews = interviews.filter { scope.holds($0.key.number) }
    revisions = revisions.filter { scope.holds($0.key.number) }
    concepts = concepts.filter { scope.holds($0.key.number) }
    documents = documents.filter { scope.holds($0.key.number) }
    sittings = sittings.filter { scope.holds($0.key.season) }
  }
}
