internal import Contracts
internal import Programme

/// One letter per key, recipient and channel, and what became of it (rulebook 3.10).
enum Delivery {
  /// A letter that is known is never sent a second time; the organiser who wants that asks under another key.
  static func request(
    _ request: NotificationRequested, by schedule: AttemptSchedule, at now: Instant, in state: NotificationsState
  ) throws(NotificationsFault) -> NotificationsRules.Decision {
    let letter = LetterID(of: request, in: state.region)
    guard state.letters[letter] == nil else { return .nothing }
    return try settle(Attempt(request: request, letter: letter, number: 1, now: now), by: schedule, in: state)
  }

  static func attempt(
    _ letter: LetterID, by schedule: AttemptSchedule, at now: Instant, in state: NotificationsState
  ) throws(NotificationsFault) -> NotificationsRules.Decision {
    guard let row = state.letters[letter], row.status == .deferred, let request = row.request else { return .nothing }
    return try settle(Attempt(request: request, letter: letter, number: row.attempts + 1, now: now), by: schedule, in: state)
  }

  private struct Attempt {
    var request: NotificationRequested
    var letter: LetterID
    var number: Int
    var now: Instant
  }

  private static func settle(
    _ attempt: Attempt, by schedule: AttemptSchedule, in state: NotificationsState
  ) throws(NotificationsFault) -> NotificationsRules.Decision {
    if let problem = Deliverability.problem(of: attempt.request) { return failed(attempt, problem, attempts: attempt.number - 1) }
    switch state.answers[attempt.letter] {
    case .accepted?: return sent(attempt, in: state.region)
    case .refused(let problem)?: return failed(attempt, problem, bounced: true)
    case .failed(let problem)?:
      guard let next = schedule.next(after: attempt.number, at: attempt.now) else { return failed(attempt, problem) }
      let deferral = Deferral(request: attempt.request, attempts: attempt.number, problem: cut(problem), nextAttempt: next)
      return .accepted(.deferred(deferral), timers: [NotificationsTimer(attempt.letter).set(at: next)])
    case nil: throw .notHandedOver(attempt.letter)
    }
  }

  private static func sent(_ attempt: Attempt, in region: Region) -> NotificationsRules.Decision {
    let request = attempt.request
    let event = NotificationSent(
      key: request.key, recipient: request.recipient, channel: request.channel, template: request.template,
      messageId: attempt.letter.messageID(in: region), sentAt: attempt.now, attempts: attempt.number)
    return .accepted(.sent(event))
  }

  private static func failed(
    _ attempt: Attempt, _ problem: String, bounced: Bool = false, attempts: Int? = nil
  ) -> NotificationsRules.Decision {
    let request = attempt.request
    let event = NotificationFailed(
      key: request.key, recipient: request.recipient, channel: request.channel, template: request.template, problem: cut(problem),
      bounced: bounced, attempts: attempts ?? attempt.number, failedAt: attempt.now)
    return .accepted(.failed(event))
  }

  /// A server may say a lot.
  private static func cut(_ problem: String) -> String { String(problem.prefix(500)) }
}

extension Delivery {
  static func evolve(_ state: inout NotificationsState, by event: NotificationSent) {
    state.put(
      LetterRow(
        letter: LetterID(key: event.key, recipient: event.recipient, channel: event.channel, in: state.region), key: event.key,
        recipient: event.recipient, channel: event.channel, template: event.template, status: .sent, attempts: event.attempts ?? 1,
        settledAt: event.sentAt))
  }

  static func evolve(_ state: inout NotificationsState, by event: NotificationFailed) {
    state.put(
      LetterRow(
        letter: LetterID(key: event.key, recipient: event.recipient, channel: event.channel, in: state.region), key: event.key,
        recipient: event.recipient, channel: event.channel, template: event.template, status: .failed, attempts: event.attempts,
        problem: event.problem, bounced: event.bounced, settledAt: event.failedAt))
  }

  static func evolve(_ state: inout NotificationsState, by deferral: Deferral) {
    let request = deferral.request
    state.put(
      LetterRow(
        letter: LetterID(of: request, in: state.region), key: request.key, recipient: request.recipient, channel: request.channel,
        template: request.template, status: .deferred, attempts: deferral.attempts, problem: deferral.problem,
        nextAttempt: deferral.nextAttempt, request: request))
  }
}
