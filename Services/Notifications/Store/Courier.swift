internal import Dispatch
internal import Lane
package import Mail
internal import NotificationsRules
internal import Synchronization

/// Hands letters over on a queue of its own, one consignment after the other, so that a slow mail server never holds up the lane.
///
/// A batch may be loaded more than once before it is committed: because timers come first, because it is split, or by the lane's next life
/// when the database was lost. So what became of each attempt is remembered; only a process that dies forgets. Safe from any thread.
package final class Courier: Sendable {
  /// One attempt at a letter.
  struct Parcel: Sendable {
    var attempt: CourierMemory.Attempt
    var message: MailMessage
  }

  private struct Desk {
    let carrier: any Carrier
    var memory = CourierMemory()
  }

  private let queue = DispatchQueue(label: "saruar.courier")
  private let desk: Mutex<Desk>

  package init(carrier: sending any Carrier) {
    desk = Mutex(Desk(carrier: carrier))
  }

  func take(_ parcels: [Parcel]) -> Consignment {
    let consignment = Consignment(parcels)
    queue.async { self.desk.withLock { Self.deliver(consignment, &$0) } }
    return consignment
  }

  private static func deliver(_ consignment: Consignment, _ desk: inout Desk) {
    let fresh = consignment.parcels.filter { desk.memory[$0.attempt] == nil }
    let answers = desk.carrier.carry(fresh.map(\.message)) { !consignment.errand.isAbandoned }
    for (parcel, answer) in zip(fresh, answers) { desk.memory[parcel.attempt] = CarrierAnswer(answer) }
    var all: [LetterID: CarrierAnswer] = [:]
    for parcel in consignment.parcels { all[parcel.attempt.letter] = desk.memory[parcel.attempt] }
    consignment.finish(all)
  }
}

/// The letters of one load, and what was said to each.
final class Consignment: Sendable {
  let errand = LaneErrand()
  let parcels: [Courier.Parcel]
  private let found = Mutex<[LetterID: CarrierAnswer]>([:])

  init(_ parcels: [Courier.Parcel]) { self.parcels = parcels }

  /// Complete when the errand is done.
  var answers: [LetterID: CarrierAnswer] { found.withLock { $0 } }

  func finish(_ answers: [LetterID: CarrierAnswer]) {
    found.withLock { $0 = answers }
    errand.finish()
  }
}

extension CarrierAnswer {
  init(_ handover: Handover) {
    switch handover {
    case .accepted: self = .accepted
    case .refused(let problem): self = .refused(problem)
    case .failed(let problem): self = .failed(problem)
    }
  }
}
