internal import Contracts
internal import Programme

/// What experts and organisers say of a project and its team at the end of pre-acceleration, before the defence (rulebook 2, 4.5).
///
/// The latest word of each of them counts.
enum Characteristics {
  static func submit(_ command: CharacteristicSubmit, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.notYetKnown(.application(command.number)), at: "/data/number")
    }
    let role = command.role ?? .expert
    var reasons = Reasons()
    reasons.expect(project.row.track == .admitted, .wrongStage(project.row.track, needed: preAcceleration), at: "/data/number")
    reasons.require(command.text, LocalizedText(kk: "Сипаттама", ru: "Характеристика"), at: "/data/text")
    reasons.require(command.by.fullName, LocalizedText(kk: "Кім жазды", ru: "Кто написал"), at: "/data/by/fullName")
    reasons.expect(role == .organiser || state.expert(command.by) != nil, .notAnExpert(command.by.fullName), at: "/data/by")
    if let slot = state.courses.defenceSlot(of: command.number, in: project.season.season) {
      reasons.expect(now < slot.startsAt, .afterDefence(slot.start), at: "/data/number")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .characteristicSubmitted(
        CharacteristicSubmitted(
          season: project.season.season, number: command.number, text: command.text, rating: command.rating, by: command.by, role: role,
          submittedAt: now)))
  }

  static func evolve(_ state: inout SchedulingState, by event: CharacteristicSubmitted) {
    let key = CharacteristicRow.Key(number: event.number, role: event.role, by: ExpertIdentity.candidates(for: event.by)[0].value)
    state.courses.put(CharacteristicRow(key: key, submitted: event))
  }

  private static let preAcceleration = LocalizedText(
    kk: "жоба акселерация алды кезеңінде болса", ru: "проект находится в пре-акселерации")
}
