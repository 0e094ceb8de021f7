package import Contracts
package import Programme

/// What a batch needs to see: the letters that it is about.
package struct NotificationsKeys: Sendable, Equatable {
  package let region: Region
  /// Of several requests for one letter the first.
  package var requests: [LetterID: NotificationRequested] = [:]
  package var attempts: Set<LetterID> = []

  package init(region: Region) { self.region = region }

  package var letters: Set<LetterID> { attempts.union(requests.keys) }
}

/// What the carrier said when a letter was handed over; the store hands over what has no outcome yet.
package enum CarrierAnswer: Sendable, Equatable {
  case accepted
  /// The other side will never take it.
  case refused(String)
  /// Not this time.
  case failed(String)
}

/// The working set of a batch: what was loaded, as the facts decided so far have left it.
package struct NotificationsState: Sendable, Equatable {
  package let region: Region
  package private(set) var letters: [LetterID: LetterRow] = [:]
  /// Answers of this load to the attempts that were due.
  package var answers: [LetterID: CarrierAnswer] = [:]
  /// Letters that are new or changed, for the store.
  package private(set) var changed: Set<LetterID> = []

  package init(region: Region) { self.region = region }

  /// From the store; no change.
  package mutating func load(_ row: LetterRow) { letters[row.letter] = row }

  /// An outcome stands: whatever comes later changes nothing.
  mutating func put(_ row: LetterRow) {
    if let known = letters[row.letter], known.status != .deferred { return }
    letters[row.letter] = row
    changed.insert(row.letter)
  }

  /// What must be handed over before the batch can be decided, with the number of the attempt.
  package func due(_ keys: NotificationsKeys) -> [(letter: LetterID, request: NotificationRequested, attempt: Int)] {
    let fresh = keys.requests.filter { letters[$0.key] == nil }.map { ($0.key, $0.value, 1) }
    let again = keys.attempts.compactMap { letters[$0] }.compactMap { row in row.request.map { (row.letter, $0, row.attempts + 1) } }
    return (fresh + again).filter { Deliverability.problem(of: $0.1) == nil }.sorted { $0.0 < $1.0 }
  }
}
