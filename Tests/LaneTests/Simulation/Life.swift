import Programme

@testable import Lane

/// One life of a lane, from taking the lease to its crash: what `LaneThread.session` does, on fakes.
final class Life {
  unowned let world: World
  /// The process, which may outlive the lane.
  let process: Int
  private(set) var epoch: Int64 = 0
  private(set) var lane: Lane<ToyService, StoreConnection, BrokerConnection>?
  private(set) var store: StoreConnection?
  private(set) var broker: BrokerConnection?
  /// Why it ended; nil while it lives.
  private(set) var ending: Fault?
  var isPaused = false
  /// The store's administrator has ended its backend.
  var isTerminated = false
  /// Deliveries whose attempts are on record.
  private var suspects: Set<String> = []
  /// The one that is handled alone.
  private var inHand: String?

  init(world: World, process: Int) {
    self.world = world
    self.process = process
  }

  var isOver: Bool { ending != nil }
  var isSuperseded: Bool { world.store.epoch != epoch }

  /// Takes the lease, publishes what was left, and begins to consume; false when the lane is held by somebody else.
  func begin() -> Bool {
    guard !strikes(.takeLease, .before) else { return true }
    world.settleExchanges(but: self)
    guard let lease = world.store.take(owner: process) else { return false }
    epoch = lease.epoch
    if lease.isOrphaned { world.wary.insert(process) }
    world.fenceOthers(than: self)
    world.missExcuses(but: process)
    suspects = world.attempting[process] ?? []
    let broker = BrokerConnection(world.broker, life: self, epoch: UInt64(lease.epoch))
    self.broker = broker
    guard !strikes(.takeLease, .after), recover(broker), !strikes(.consume, .before) else { return true }
    broker.consume()
    guard !strikes(.consume, .after) else { return true }
    let store = StoreConnection(world.store, life: self, epoch: lease.epoch)
    self.store = store
    lane = Lane(
      service: ToyService(), settings: world.weather.settings, store: store, broker: broker, afterBatch: lease.batch,
      excused: world.attempting[process] ?? [], isWary: world.wary.contains(process))
    return true
  }

  /// As `LaneThread.recover`: publish what unpublished batches produced, in order; mark them only when all of it is confirmed.
  private func recover(_ broker: BrokerConnection) -> Bool {
    guard !strikes(.readUnpublished, .before) else { return false }
    let batches = world.store.unpublished
    let outgoing = Recovery(world.weather.settings).outgoing(world.store.unpublishedRows())
    guard !strikes(.readUnpublished, .after), !strikes(.publishUnpublished, .before) else { return false }
    guard broker.publishAndConfirm(outgoing) else {
      end(.disconnection)
      return false
    }
    world.coverage.count("messages recovered", outgoing.count)
    guard !strikes(.publishUnpublished, .after), !strikes(.markPublished, .before) else { return false }
    world.store.mark(batches)
    return !strikes(.markPublished, .after)
  }

  func turn() {
    guard let lane, !isOver, !isPaused else { return }
    do {
      _ = try lane.turn(at: world.wall)
    } catch StoreFailure.fenced {
      if !isSuperseded { world.violate("an owner was fenced") }
      world.coverage.count("zombies fenced")
      end(.disconnection)
    } catch BrokerFailure.notConfirmed {
      end(.disconnection)
    } catch {
      if !isOver, !isTerminated, broker?.isCut == false { world.violate("the lane crashed by itself: \(error)") }
      end(.disconnection)
    }
  }

  /// Whether something happens to this life here; every call after its end fails.
  func strikes(_ call: Call, _ moment: Moment) -> Bool {
    if isOver { return true }
    guard let fault = world.fault(in: call) else { return false }
    if fault == .pause, !world.mayPause { return false }
    world.coverage.count(CrashPoint(call: call, moment: moment, fault: fault))
    if fault == .pause { world.pause(self) } else { end(fault) }
    return isOver
  }

  /// The rules have run into a trap.
  func dieDeciding() {
    world.coverage.count("processes killed by a message")
    if let inHand { world.strike(inHand) }
    end(.death)
  }

  func end(_ fault: Fault) {
    guard !isOver else { return }
    if world.random.below(2) == 0 { store?.execute() }
    ending = fault
    if fault == .death {
      world.attempting[process] = nil
      world.died(process)
      loseSuspects()
    } else if let lane {
      if !lane.isWary { world.wary.remove(process) }
      world.attempting[process] = lane.attempting
      for key in lane.attempting { world.excused[key, default: 0] += 1 }
    }
    world.ended(self)
  }

  /// Whoever comes next finds the attempt on record and cannot know what became of it; the same process would know.
  func loseSuspects() {
    for suspect in suspects { world.losses[suspect, default: 0] += 1 }
    suspects = []
  }

  func committed(_ plan: CommitPlan<ToyState>) {
    if let attempt = plan.attempts.keys.first { inHand = attempt }
    if let settled = inHand, plan.settledAttempts.contains(settled) { inHand = nil }
    suspects.formUnion(plan.attempts.keys)
    suspects.subtract(plan.settledAttempts)
    for message in plan.parked where message.code == .workerDied { world.checkDied(message) }
  }
}
