internal import Contracts
internal import Programme

/// What a session of each kind must say of itself, and nothing else (rulebook 3.1, 3.8).
enum SessionShape {
  static func check(_ command: SessionSchedule, _ policy: Policy, _ reasons: inout Reasons) {
    checkItem(of: command, policy, &reasons)
    reasons.expect((command.course != nil) == (command.kind == .baseCourse), .sessionFieldOfKind(course), at: "/data/course")
    reasons.expect(command.direction != nil || command.kind != .strategic, .required(direction), at: "/data/direction")
    reasons.expect(
      command.stakeholders == nil || command.kind == .presentation, .sessionFieldOfKind(stakeholders), at: "/data/stakeholders")
    reasons.expect(!command.facilitators.isEmpty, .required(facilitators), at: "/data/facilitators")
    for (place, person) in command.facilitators.enumerated() {
      reasons.require(person.fullName, facilitators, at: "/data/facilitators/\(place)/fullName")
      if command.facilitators[..<place].contains(where: { ExpertIdentity.isSame($0, person) }) {
        reasons.add(.listedTwice(person.fullName), at: "/data/facilitators/\(place)")
      }
    }
  }

  /// A module is one of the fifteen, a control session one of its two; a coaching session is of one month of the track.
  private static func checkItem(of command: SessionSchedule, _ policy: Policy, _ reasons: inout Reasons) {
    switch command.kind {
    case .module, .control:
      let item = command.item.flatMap { AccelerationItem(place: $0) }
      reasons.expect(item.map { $0.isControl == (command.kind == .control) } ?? false, .noSuchItem, at: "/data/item")
    case .coaching:
      reasons.expect(command.item.map { 1 <= $0 && $0 <= policy.coachingSessions } ?? false, .noSuchMonth(of: policy), at: "/data/item")
    default: reasons.expect(command.item == nil, .sessionFieldOfKind(item), at: "/data/item")
    }
  }

  /// As long as the organiser says; else as the source or the policy do.
  static func length(of command: SessionSchedule, _ policy: Policy) -> Duration {
    if let minutes = command.duration?.value { return .minutes(minutes) }
    let item = command.kind == .module || command.kind == .control ? command.item.flatMap { AccelerationItem(place: $0) } : nil
    return item.map { policy.length(of: $0) } ?? policy.moduleLength
  }

  private static let item = LocalizedText(kk: "Тармақтың нөмірі", ru: "Номер пункта")
  private static let course = LocalizedText(kk: "Базалық курс", ru: "Базовый курс")
  private static let direction = LocalizedText(kk: "Бағыт", ru: "Направление")
  private static let stakeholders = LocalizedText(kk: "Стейкхолдерлер санаты", ru: "Категория стейкхолдеров")
  private static let facilitators = LocalizedText(kk: "Сессияны жүргізушілер", ru: "Ведущие сессии")
}
