package import Contracts
internal import Lane
package import NotificationsRules
package import Programme

/// Notifications as its lane sees it: the rules of rulebook 3.10, and nothing of SQL or mail servers.
package struct Notifications: LaneService {
  package let name = ServiceName.notifications
  package let noKeys: NotificationsKeys
  private let region: Region
  private let schedule: AttemptSchedule

  package init(region: Region, schedule: AttemptSchedule = .standard) {
    self.region = region
    self.schedule = schedule
    noKeys = NotificationsKeys(region: region)
  }

  package func command(of envelope: Envelope) -> Result<NotificationsCommand, SchemaProblems>? {
    guard envelope.type == NotificationRequested.type else { return nil }
    return envelope.decode(NotificationRequested.self).map { .requested($0) }
  }

  package func command(of timer: DueTimer) -> NotificationsCommand? { NotificationsRules.command(of: timer) }

  package func orderingKey(of command: NotificationsCommand) -> String? { NotificationsRules.orderingKey(of: command, in: region) }

  package func touch(_ keys: inout NotificationsKeys, by command: NotificationsCommand, _ context: InputContext) {
    NotificationsRules.touch(&keys, by: command)
  }

  package func decide(
    _ command: NotificationsCommand, _ context: InputContext, at now: Instant, in state: NotificationsState
  ) throws -> Decision<NotificationsFact> {
    try NotificationsRules.decide(command, by: schedule, at: now, in: state)
  }

  package func evolve(_ state: inout NotificationsState, by fact: NotificationsFact, _ context: InputContext, at now: Instant) {
    NotificationsRules.evolve(&state, by: fact)
  }
}
