package import Contracts
package import Programme

/// The rules of rulebook 3.10 as a pure function: what follows from a request, or from another attempt, given what the carrier said.
///
/// Handing letters over is no rule but I/O: it is done while the state is loaded, for every letter that has no outcome yet, and the answers
/// are part of the state (`NotificationsState.answers`).
package enum NotificationsRules {
  package typealias Decision = Contracts.Decision<NotificationsFact>

  /// Throws only for a fault of ours: the message is then parked.
  package static func decide(
    _ command: NotificationsCommand, by schedule: AttemptSchedule, at now: Instant, in state: NotificationsState
  ) throws(NotificationsFault) -> Decision {
    switch command {
    case .requested(let request): try Delivery.request(request, by: schedule, at: now, in: state)
    case .timer(let timer): try Delivery.attempt(timer.letter, by: schedule, at: now, in: state)
    }
  }

  package static func evolve(_ state: inout NotificationsState, by fact: NotificationsFact) {
    switch fact {
    case .sent(let event): Delivery.evolve(&state, by: event)
    case .failed(let event): Delivery.evolve(&state, by: event)
    case .deferred(let deferral): Delivery.evolve(&state, by: deferral)
    }
  }

  /// Adds what a command needs to see.
  package static func touch(_ keys: inout NotificationsKeys, by command: NotificationsCommand) {
    switch command {
    case .requested(let request):
      let letter = LetterID(of: request, in: keys.region)
      if keys.requests[letter] == nil { keys.requests[letter] = request }
    case .timer(let timer): keys.attempts.insert(timer.letter)
    }
  }

  /// Requests for one letter stay in order.
  package static func orderingKey(of command: NotificationsCommand, in region: Region) -> String? {
    switch command {
    case .requested(let request): LetterID(of: request, in: region).value
    case .timer(let timer): timer.letter.value
    }
  }

  /// Reads a timer that these rules have set.
  package static func command(of timer: DueTimer) -> NotificationsCommand? {
    NotificationsTimer(payload: timer.payload).map { .timer($0) }
  }
}

/// Our own failure while deciding.
package enum NotificationsFault: Error, Sendable, Equatable {
  /// The letter was neither handed over nor found to be undeliverable.
  case notHandedOver(LetterID)

  package var isRetryable: Bool { true }
}
