import Programme

@testable import Lane

/// A worker's connection to the store: one exchange at a time, answered some turns later.
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
  private var question: Question?
  /// Nil while the server has not come to it; `.some(nil)` when it was fenced.
  private var answer: Reply??

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
    guard let asked = question else { return nil }
    try reach(asked.reading, .before)
    if !life.world.isDraining, life.world.random.below(4) == 0 { return nil }
    execute()
    try reach(asked.reading, .after)
    question = nil
    guard let answer, let reply = answer else { throw .fenced }
    self.answer = nil
    return reply
  }

  private func ask(_ next: Question, _ call: Call) throws(StoreFailure) {
    if question != nil { life.world.violate("two exchanges with the store at once") }
    try reach(call, .before)
    question = next
    answer = nil
    if life.world.random.below(2) == 0 { execute() }
    try reach(call, .after)
  }

  /// The server comes to what was sent, now or never.
  func execute() {
    guard answer == nil, let question else { return }
    switch question {
    case .load(let request):
      answer = .some(.success(.loaded(server.load(request) { [unowned life] in life.dieDeciding() })))
    case .timers(let limit): answer = .some(.success(.timers(server.dueTimers(limit: limit), now: server.now)))
    case .parked(let selection): answer = .some(.success(.parked(server.loadParked(selection))))
    case .commit(let plan):
      let result = server.commit(plan, epoch: epoch)
      answer = .some(result?.map(StoreReply.committed))
      if case .success? = result { life.committed(plan) }
    }
  }

  private func reach(_ call: Call, _ moment: Moment) throws(StoreFailure) {
    if life.strikes(call, moment) || life.isTerminated { throw .unavailable("cut \(moment) \(call)") }
  }
}
