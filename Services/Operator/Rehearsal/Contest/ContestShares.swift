/// How many of each kind a contest of a given size has; together they are what the contest of 2020 in Astana was like (rulebook 1).
///
/// "Applied" are the different `application.submit` that reach the queue in time, good and bad: first ones, corrected ones, ones sent again after a
/// withdrawal, and duplicates under a new id. Everything else happens to a share of the entrants, so that each kind comes up whatever the seed.
struct ContestShares: Equatable {
  let applied: Int
  let duplicates: Int
  /// Refused, corrected and sent again.
  let corrected: Int
  /// Withdrawn before anybody read it, and sent again.
  let returning: Int
  let faulty: Int
  let withdrawnEarly: Int
  let withdrawnWhenPreselected: Int
  let withdrawnAfterInterview: Int
  let declined: Int
  /// The team did not come to its interview.
  let missed: Int
  let failed: Int
  let conceptless: Int
  let admitted: Int

  /// Entrants, who may come too late or too early, beyond those who applied.
  let late: Int
  let early: Int

  let overdue: Int
  let updated: Int
  let tooFewRisks: Int
  let redelivered: Int
  let reused: Int

  /// `least` is how many of the admitted are named in the source.
  init(applied: Int, least: Int) {
    func share(_ perMille: Int) -> Int { (applied * perMille + 500) / 1000 }
    self.applied = applied
    duplicates = share(42)
    corrected = share(133)
    returning = share(8)
    faulty = share(250)
    withdrawnEarly = share(8)
    withdrawnWhenPreselected = share(8)
    withdrawnAfterInterview = share(8)
    declined = share(117)
    missed = share(17)
    failed = share(75)
    conceptless = share(25)
    admitted = max(least, share(375))
    late = max(1, share(33))
    early = max(1, share(4))
    overdue = share(25)
    updated = share(67)
    tooFewRisks = share(42)
    redelivered = max(1, share(42))
    reused = max(1, share(17))
  }

  var entrants: Int { applied - duplicates - corrected - returning }
}
