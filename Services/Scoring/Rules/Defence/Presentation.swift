internal import Contracts
internal import Programme

/// The record of a project's defence: whether the team appeared, with what, and who took part (rulebook 4.1, 4.3).
///
/// It may be corrected until the protocol closes; ballots that were cast stay, and say which version they marked. With it the jurors are told the suggested team rating (rulebook 4.5).
enum Presentation {
  static func record(_ command: PresentationRecord, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    guard let entry = state.entry(command.number) else {
      return .refused(.projectNotKnown(command.number), at: "/data/number")
    }
    var reasons = Reasons()
    if let closed = entry.season.closed { reasons.add(.protocolClosed(closed), at: "/data/number") }
    if let departure = entry.project.departure { reasons.add(.departed(command.number, departure), at: "/data/number") }
    checkSlot(of: entry, at: now, &reasons)
    if command.presented {
      checkParts(of: command, entry.season.policy, &reasons)
    } else {
      reasons.require(command.reason, LocalizedText(kk: "Келмеу себебі", ru: "Причина неявки"), at: "/data/reason")
      reasons.expect(state.ballots(for: command.number).isEmpty, .ballotsCast, at: "/data/presented")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let suggestion =
      command.presented
      ? TeamRating.suggestion(for: entry.project, on: entry.season.zone.date(of: now), policy: entry.season.policy) : nil
    return .accepted(
      .presentationRecorded(
        PresentationRecorded(
          season: entry.season.season, number: command.number, presented: command.presented, videoSeconds: command.videoSeconds,
          slides: command.slides, minutes: command.minutes, participants: command.participants, reason: command.reason, recordedAt: now,
          version: entry.project.presentationVersion + 1, suggestion: suggestion)))
  }

  /// Nobody presents, or fails to appear, before the time that the timetable gives them.
  private static func checkSlot(of entry: ProjectEntry, at now: Instant, _ reasons: inout Reasons) {
    guard let slot = entry.project.slot else {
      let what = LocalizedText(kk: "\(entry.project.number) жобасын қорғау уақыты", ru: "время защиты проекта \(entry.project.number)")
      return reasons.add(.notYetKnown(what), at: "/data/number")
    }
    reasons.expect(now >= slot.startsAt, .beforeDefence(starts: entry.season.zone.local(of: slot.startsAt)), at: "/data/number")
  }

  /// Video essay and presentation, both within their limits; a team that keeps to neither has not presented.
  private static func checkParts(of command: PresentationRecord, _ policy: Policy, _ reasons: inout Reasons) {
    if let seconds = command.videoSeconds, seconds.value > 0 {
      reasons.expect(seconds.value <= policy.videoSeconds, .videoTooLong(limit: policy.videoSeconds), at: "/data/videoSeconds")
    } else {
      reasons.add(.required(LocalizedText(kk: "Бейне-эссе", ru: "Видео-эссе")), at: "/data/videoSeconds")
    }
    reasons.expect(
      (command.slides?.value ?? 0) >= policy.requiredSlides, .tooFewSlides(needed: policy.requiredSlides), at: "/data/slides")
    if let minutes = command.minutes, minutes.value > 0 {
      let limit = policy.presentationMinutes
      reasons.expect(minutes.value <= limit, .presentationTooLong(limit: limit), at: "/data/minutes")
    } else {
      reasons.add(.required(LocalizedText(kk: "Таныстырылымның ұзақтығы", ru: "Длительность презентации")), at: "/data/minutes")
    }
    checkParticipants(command.participants, &reasons)
  }

  /// Everyone who took part gets a certificate (rulebook 5), so everyone has a name and stands there once.
  private static func checkParticipants(_ people: [Person], _ reasons: inout Reasons) {
    let label = LocalizedText(kk: "Қорғауға қатысқандар", ru: "Участники защиты")
    reasons.expect(!people.isEmpty, .required(label), at: "/data/participants")
    for (place, person) in people.enumerated() {
      reasons.require(person.fullName, label, at: "/data/participants/\(place)/fullName")
      if people[..<place].contains(where: { $0.isSame(as: person) }) {
        reasons.add(.listedTwice(person.fullName), at: "/data/participants/\(place)")
      }
    }
  }

  static func evolve(_ state: inout ScoringState, by event: PresentationRecorded) {
    state.change(event.number) { $0.presentation = event }
  }
}

extension ProjectRow {
  /// 0 while nothing is recorded.
  var presentationVersion: Int { presentation.map { $0.version ?? 1 } ?? 0 }
}
