import Contracts
import Programme

/// How it will go with a project that is admitted, as far as it is up to the people: what they do, how well they do it.
///
/// Whether it passes is up to the marks and the pass mark, whether it goes on to the rules.
struct Fate: Equatable {
  enum Course: Equatable { case defends, withdraws, isExcluded, missesDefence }

  enum Transition: Equatable { case applies, leavesTasksUndone, lacksDocuments, failsInterview, comesTooLate }

  enum Acceleration: Equatable { case completes(ExitKind), withdraws, isExcluded }

  var course = Course.defends
  var transition = Transition.applies
  var acceleration = Acceleration.completes(.readyToScale)
  /// How good jurors find it, in thousandths of what their marks can give.
  var strength = 500
  /// How reliably it attends, sends agendas and answers, in per cent.
  var diligence = 95
  /// Whether experts recommend it as an ambassador.
  var isExemplary = false
}

/// How many of each fate a season has; together they are what became of those admitted in Astana in 2020.
struct FateShares: Equatable {
  let admitted: Int
  let withdrawing, excluded, missing: Int
  let weak: Int
  let undone, lacking, failing, late: Int
  let withdrawingLater, excludedLater: Int
  let operational, project: Int
  let exemplary: Int

  init(admitted: Int) {
    func share(_ perMille: Int) -> Int { (admitted * perMille + 500) / 1000 }
    self.admitted = admitted
    withdrawing = share(67)
    excluded = share(22)
    missing = share(44)
    weak = share(289)
    undone = share(22)
    lacking = share(22)
    failing = share(22)
    late = share(22)
    withdrawingLater = share(22)
    excludedLater = share(22)
    operational = share(44)
    project = share(22)
    exemplary = share(111)
  }
}

/// Deals the fates out among those who are admitted.
struct FateDraw {
  private let shares: FateShares
  private var seed: Seeded

  init(_ shares: FateShares, seed: Seeded) {
    self.shares = shares
    self.seed = seed
  }

  /// By entrant; the projects of the source do as well as they did.
  mutating func fates(of entrants: [Int], favoured: Set<Int>) -> [Int: Fate] {
    let best = entrants.filter { favoured.contains($0) }
    let places = best + seed.shuffled(entrants.filter { !favoured.contains($0) })
    var fates = Array(all().prefix(places.count))
    while fates.count < places.count { fates.append(strong()) }
    return Dictionary(uniqueKeysWithValues: zip(places, fates))
  }

  /// The exemplary first.
  private mutating func all() -> [Fate] {
    var unlucky: [Fate] = []
    func add(_ count: Int, _ make: () -> Fate) { for _ in 0..<count { unlucky.append(make()) } }
    add(shares.withdrawing) { weak { $0.course = .withdraws } }
    add(shares.excluded) { weak { $0.course = .isExcluded } }
    add(shares.missing) { weak { $0.course = .missesDefence } }
    add(shares.weak) { weak { _ in } }
    add(shares.undone) { strong { $0.transition = .leavesTasksUndone } }
    add(shares.lacking) { strong { $0.transition = .lacksDocuments } }
    add(shares.failing) { strong { $0.transition = .failsInterview } }
    add(shares.late) { strong { $0.transition = .comesTooLate } }
    add(shares.withdrawingLater) { strong { $0.acceleration = .withdraws } }
    add(shares.excludedLater) { strong { $0.acceleration = .isExcluded } }
    add(shares.operational) { strong { $0.acceleration = .completes(.operational) } }
    add(shares.project) { strong { $0.acceleration = .completes(.project) } }
    let exemplary = (0..<shares.exemplary).map { _ in strong { $0.isExemplary = true } }
    let others = (0..<max(0, shares.admitted - exemplary.count - unlucky.count)).map { _ in strong() }
    return exemplary + others + unlucky
  }

  private mutating func strong(_ change: (inout Fate) -> Void = { _ in }) -> Fate {
    var fate = Fate(strength: seed.within(600...960), diligence: seed.within(90...99))
    change(&fate)
    return fate
  }

  private mutating func weak(_ change: (inout Fate) -> Void) -> Fate {
    var fate = Fate(strength: seed.within(220...540), diligence: seed.within(65...90))
    change(&fate)
    return fate
  }
}
