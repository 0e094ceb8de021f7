import Programme

@testable import Lane

/// A worker's connection to the store: one exchange at a time, or a commit with a load behind it, each answered some turns later.
final class StoreConnection: LaneStore {
  typealias Keys = Set<String>
  typealias State = ToyState
  typealias Reply = Result<StoreReply<ToyState>, StoreRefusal>

  private enum Question {
    case load(LoadRequest<Keys>)
    case timers(limit: Int)
    case parked(ParkedSelection)
    case commit(CommitPlan<ToyState>)

    var reading: Call {
      switch self {
      case .load: .readLoad
      case .timers: .readTimers
      case .parked: .readParked
      case .commit: .readCommit
      }
    }
  }

  private unowned let life: Life
  private let server: StoreServer
  private let epoch: Int64
  /// What was asked and not answered yet, in order.
  private var questions: [Question] = []
  /// To as many of them as the server has come to; nil when it was fenced.
  private var answers: [Reply?] = []

  init(_ server: StoreServer, life: Life, epoch: Int64) {
    self.server = server
    self.life = life
    self.epoch = epoch
  }

  func load(_ request: LoadRequest<Keys>) throws(StoreFailure) { try ask(.load(request), .askLoad) }
  func loadTimers(limit: Int) throws(StoreFailure) { try ask(.timers(limit: limit), .askTimers) }
  func loadParked(_ selection: ParkedSelection) throws(StoreFailure) { try ask(.parked(selection), .askParked) }
  func commit(_ plan: CommitPlan<ToyState>) throws(StoreFailure) { try ask(.commit(plan), .sendCommit) }

  func poll() throws(StoreFailure) -> Reply? {
    guard let asked = questions.first else { return nil }
    try reach(asked.reading, .before)
    if !life.world.isDraining, life.world.random.below(4) == 0 { return nil }
    if answers.isEmpty { execute() }
    try reach(asked.reading, .after)
    guard let reply = answers.removeFirst() else { throw .fenced }
    questions.removeFirst()
    if case .failure = reply {
      if !questions.isEmpty { life.world.coverage.count("loads behind a refused commit") }
      (questions, answers) = ([], [])
    }
    return reply
  }

  private func ask(_ asked: Question, _ call: Call) throws(StoreFailure) {
    if !mayAsk(asked) { life.world.violate("the store is asked before it has answered") }
    try reach(call, .before)
    questions.append(asked)
    if life.world.random.below(2) == 0 { execute() }
    try reach(call, .after)
  }

  /// Only a load, and only behind a commit.
  private func mayAsk(_ asked: Question) -> Bool {
    guard !questions.isEmpty else { return true }
    guard questions.count == 1, case .commit = questions[0], case .load = asked else { return false }
    life.world.coverage.count("loads behind a commit")
    return true
  }

  /// The server comes to the next of what was sent, now or never.
  func execute() {
    guard answers.count < questions.count else { return }
    answers.append(answer(to: questions[answers.count]))
  }

  private func answer(to question: Question) -> Reply? {
    switch question {
    case .load(let request): return .success(.loaded(server.load(request) { [unowned life] in life.dieDeciding() }))
    case .timers(let limit): return .success(.timers(server.dueTimers(limit: limit), now: server.now))
    case .parked(let selection): return .success(.parked(server.loadParked(selection)))
    case .commit(let plan):
      let result = server.commit(plan, epoch: epoch)
      if case .success? = result { life.committed(plan) }
      return result?.map(StoreReply.committed)
    }
  }

  private func reach(_ call: Call, _ moment: Moment) throws(StoreFailure) {
    if life.strikes(call, moment) || life.isTerminated { throw .unavailable("cut \(moment) \(call)") }
  }
}
