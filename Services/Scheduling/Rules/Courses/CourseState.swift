package import Contracts
package import Programme

/// The rows of part II: sessions, attendance, pairs, plans, conflicts, reports, characteristics, defence.
package struct CourseState: Sendable, Equatable {
  package private(set) var sessions: [Identifier: SessionRow] = [:]
  package private(set) var pairs: [ApplicationNumber: [Identifier: PairRow]] = [:]
  package private(set) var plans: [PlanRevisionRow.Key: PlanRevisionRow] = [:]
  /// The number of a project's latest draft.
  private var latestPlans: [ApplicationNumber: Int] = [:]
  package private(set) var conflicts: [Identifier: ConflictRow] = [:]
  package private(set) var reports: [ReportRow.Key: ReportRow] = [:]
  package private(set) var characteristics: [CharacteristicRow.Key: CharacteristicRow] = [:]
  /// The days of each season's defence.
  package private(set) var defences: [Identifier: [LocalDate: DefenceRow]] = [:]
  /// The projects of the pairs that stand.
  private var guided: [Identifier: Set<ApplicationNumber>] = [:]
  package private(set) var changes = CourseChanges()

  package init() {}
}

/// Which rows of part II a batch has made or changed; the rows are read from the state when it is done.
package struct CourseChanges: Sendable, Equatable {
  package var sessions: Set<Identifier> = []
  package var pairs: Set<PairRow.Key> = []
  package var plans: Set<PlanRevisionRow.Key> = []
  package var conflicts: Set<Identifier> = []
  package var reports: Set<ReportRow.Key> = []
  package var characteristics: Set<CharacteristicRow.Key> = []
  package var defences: Set<DefenceRow.Key> = []

  package init() {}
}

/// How the store fills it; nothing here counts as a change.
extension CourseState {
  package mutating func load(_ row: SessionRow) { sessions[row.session] = row }

  package mutating func load(_ row: PairRow) {
    pairs[row.key.number, default: [:]][row.key.mentor] = row
    if row.stage == .formed {
      guided[row.key.mentor, default: []].insert(row.key.number)
    } else {
      guided[row.key.mentor]?.remove(row.key.number)
    }
  }

  package mutating func load(_ row: PlanRevisionRow) {
    plans[row.key] = row
    latestPlans[row.key.number] = max(latestPlans[row.key.number] ?? 0, row.key.revision)
  }

  package mutating func load(_ row: ConflictRow) { conflicts[row.conflict] = row }
  package mutating func load(_ row: ReportRow) { reports[row.key] = row }
  package mutating func load(_ row: CharacteristicRow) { characteristics[row.key] = row }
  package mutating func load(_ row: DefenceRow) { defences[row.key.season, default: [:]][row.key.date] = row }
}

/// How facts change it: every change is noted for the store.
extension CourseState {
  mutating func put(_ row: SessionRow) {
    load(row)
    changes.sessions.insert(row.session)
  }

  mutating func put(_ row: PairRow) {
    load(row)
    changes.pairs.insert(row.key)
  }

  mutating func put(_ row: PlanRevisionRow) {
    load(row)
    changes.plans.insert(row.key)
  }

  mutating func put(_ row: ConflictRow) {
    load(row)
    changes.conflicts.insert(row.conflict)
  }

  mutating func put(_ row: ReportRow) {
    load(row)
    changes.reports.insert(row.key)
  }

  mutating func put(_ row: CharacteristicRow) {
    load(row)
    changes.characteristics.insert(row.key)
  }

  mutating func put(_ row: DefenceRow) {
    load(row)
    changes.defences.insert(row.key)
  }
}

/// What rules ask.
extension CourseState {
  /// The sessions of a season that take place, the earliest first.
  func timetable(of season: Identifier) -> [SessionRow] {
    sessions.values.filter { $0.season == season && !$0.isCancelled }.sorted {
      ($0.startsAt, $0.session.value) < ($1.startsAt, $1.session.value)
    }
  }

  func pair(_ number: ApplicationNumber, _ mentor: Identifier) -> PairRow? { pairs[number]?[mentor] }

  /// The pair of a project that stands.
  func formedPair(of number: ApplicationNumber) -> PairRow? { pairs[number]?.values.first { $0.stage == .formed } }

  /// How many projects of a season a mentor guides; also those of whose failure nobody tells us (rulebook 2).
  func guides(_ mentor: Identifier, in season: Identifier) -> Int {
    (guided[mentor] ?? []).count { pair($0, mentor)?.season == season }
  }

  func guidesAnybody(_ mentor: Identifier) -> Bool { !(guided[mentor] ?? []).isEmpty }

  /// The pairs of a mentor that stand.
  func pairs(guidedBy mentor: Identifier) -> [PairRow] { (guided[mentor] ?? []).sorted().compactMap { pair($0, mentor) } }

  func defence(_ key: DefenceRow.Key) -> DefenceRow? { defences[key.season]?[key.date] }

  /// The days of a season's defence that take place, in order.
  func defences(of season: Identifier) -> [DefenceRow] {
    (defences[season] ?? [:]).values.filter { $0.startsAt != nil }.sorted { $0.key.date < $1.key.date }
  }

  /// When a project defends itself, if that is known.
  func defenceSlot(of number: ApplicationNumber, in season: Identifier) -> DefenceSlot? {
    defences(of: season).lazy.compactMap { $0.slot(of: number) }.first
  }

  func latestPlan(of number: ApplicationNumber) -> PlanRevisionRow? {
    latestPlans[number].flatMap { plans[PlanRevisionRow.Key(number: number, revision: $0)] }
  }
}
