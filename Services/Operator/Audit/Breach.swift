import Contracts

/// One thing that is not as it must be: what, and where.
struct Breach: Equatable {
  /// Which promise is broken; `saruar help audit` lists them.
  enum Promise: String, CaseIterable {
    case outcome, identity, journal, rows, content, numbers, publishing, parked, rejected, timers, timetable, `protocol`, certificates,
      mails, ledger
  }

  var promise: Promise
  /// The message, row or lane that it is about.
  var place: String
  var problem: String

  init(_ promise: Promise, _ place: String, _ problem: String) {
    self.promise = promise
    self.place = place
    self.problem = problem
  }

  var text: String { "\(promise.rawValue): \(place): \(problem)" }
}

/// Breaches as they are found: all are counted, so many are kept for each promise that one sees what is wrong.
struct Breaches: Equatable {
  static let kept = 50

  private(set) var list: [Breach] = []
  private(set) var counts: [Breach.Promise: Int] = [:]

  var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ promise: Breach.Promise, _ place: String, _ problem: String) {
    counts[promise, default: 0] += 1
    if counts[promise, default: 0] <= Self.kept { list.append(Breach(promise, place, problem)) }
  }

  mutating func add(_ others: Breaches) {
    for breach in others.list { add(breach.promise, breach.place, breach.problem) }
    for (promise, count) in others.unkept { counts[promise, default: 0] += count }
  }

  /// How many of each were not kept.
  var unkept: [(promise: Breach.Promise, count: Int)] {
    Breach.Promise.allCases.compactMap { promise in
      let more = (counts[promise] ?? 0) - Self.kept
      return more > 0 ? (promise, more) : nil
    }
  }
}
