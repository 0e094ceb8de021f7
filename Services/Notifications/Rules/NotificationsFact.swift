package import Contracts
package import Programme

/// Everything that notifications may find to be so. A deferral is only taken note of: the letter's outcome is still open.
package indirect enum NotificationsFact: ProducedFact, Equatable {
  case sent(NotificationSent)
  case failed(NotificationFailed)
  case deferred(Deferral)

  package var event: (any Event)? {
    switch self {
    case .sent(let event): event
    case .failed(let event): event
    case .deferred: nil
    }
  }

  package var subject: String? {
    switch self {
    case .sent(let event): event.key.value
    case .failed(let event): event.key.value
    case .deferred(let deferral): deferral.request.key.value
    }
  }
}

/// An attempt failed and another one is due.
package struct Deferral: Sendable, Equatable {
  package var request: NotificationRequested
  package var attempts: Int
  package var problem: String
  package var nextAttempt: Instant
}

extension NotificationsFact {
  /// The payload to decode for an event of this service; nil for a type that it does not publish. `saruar audit` reads the journal by it.
  package static func payload(of type: MessageType) -> (any NotificationsEvent.Type)? { payloads[type] }

  package static let payloads: [MessageType: any NotificationsEvent.Type] = [
    NotificationSent.type: NotificationSent.self, NotificationFailed.type: NotificationFailed.self,
  ]
}

/// An event that notifications publishes, read back from the journal.
package protocol NotificationsEvent: Event, Decodable {
  var fact: NotificationsFact { get }
}

extension NotificationSent: NotificationsEvent { package var fact: NotificationsFact { .sent(self) } }
extension NotificationFailed: NotificationsEvent { package var fact: NotificationsFact { .failed(self) } }
