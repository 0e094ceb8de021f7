internal import Contracts
internal import Programme

/// Who may work with projects as a mentor or expert (rulebook 2; source, §1.1): everything that is missing is told at once.
enum ExpertRegistration {
  static func register(
    _ command: ExpertRegister, _ context: InputContext, at now: Instant, in state: SchedulingState
  ) -> SchedulingRules.Decision {
    var reasons = Reasons()
    checkQualification(of: command, &reasons)
    checkPractice(of: command, needed: state.expertYears, &reasons)
    reasons.require(command.person.fullName, LocalizedText(kk: "Аты-жөні", ru: "ФИО"), at: "/data/person/fullName")
    reasons.expect(command.capacity.map { $0 > 0 } ?? true, .noCapacity, at: "/data/capacity")
    let zone = command.zone.map { Zone(identifier: $0) } ?? state.region.zone
    reasons.expect(zone != nil, .unknownZone(command.zone ?? ""), at: "/data/zone")
    let name = name(of: command.person, context, in: state)
    reasons.expect(name != nil, .alreadyExpert(command.person.fullName), at: "/data/person")
    guard let name, let zone, reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .expertRegistered(
        ExpertRegistered(
          expert: name, person: command.person, expertises: command.expertises, formats: command.formats,
          capacity: command.capacity ?? state.policy.mentorCapacity, zone: zone.identifier, registeredAt: now)))
  }

  /// Education in the field, or an international certification: what a course gives its participants is none.
  private static func checkQualification(of command: ExpertRegister, _ reasons: inout Reasons) {
    reasons.expect(!command.expertises.isEmpty, .required(expertise), at: "/data/expertises")
    reasons.expect(!command.formats.isEmpty, .required(format), at: "/data/formats")
    let isEducated = command.education.map { !$0.institution.isBlank && !$0.speciality.isBlank } ?? false
    guard !isEducated else { return }
    guard let certification = command.certification, !certification.title.isBlank, !certification.issuer.isBlank else {
      return reasons.add(.notQualified, at: "/data/education")
    }
    reasons.expect(!CourseCertificate.isMeant(by: certification), .courseCertificate, at: "/data/certification")
  }

  private static func checkPractice(of command: ExpertRegister, needed years: Int, _ reasons: inout Reasons) {
    reasons.expect(command.years >= years, .tooLittlePractice(command.years, needed: years), at: "/data/years")
    reasons.expect(command.understandsProgramme, .programmeNotUnderstood, at: "/data/understandsProgramme")
    let isPraised = command.references.contains { $0.positive && !$0.client.isBlank && !$0.text.isBlank }
    reasons.expect(isPraised, .noReference, at: "/data/references")
    reasons.expect(command.mentoring.map { !$0.isBlank } ?? false, .noMentoring, at: "/data/mentoring")
  }

  /// The name that is free for this person; nil where they are an expert already.
  private static func name(of person: Person, _ context: InputContext, in state: SchedulingState) -> Identifier? {
    for name in ExpertIdentity.candidates(for: person, from: context.source) {
      guard let other = state.experts[name] else { return name }
      if ExpertIdentity.isSame(other.person, person), FoldedName(other.person.fullName) == FoldedName(person.fullName) { return nil }
    }
    return nil
  }

  static func evolve(_ state: inout SchedulingState, by event: ExpertRegistered) {
    guard state.experts[event.expert] == nil, let zone = Zone(identifier: event.zone) else { return }
    state.put(
      ExpertRow(
        expert: event.expert, person: event.person, expertises: event.expertises, formats: event.formats, capacity: event.capacity,
        zone: zone, registeredAt: event.registeredAt))
  }

  private static let expertise = LocalizedText(kk: "Құзырет саласы", ru: "Область компетенции")
  private static let format = LocalizedText(kk: "Жұмыс форматы", ru: "Формат работы")
}

extension SchedulingState {
  /// Experts register with a region, not with a season: the policy of its latest season holds, before the first the standard one.
  var policy: Policy { seasons.values.max { $0.announced.announcedAt < $1.announced.announcedAt }?.policy ?? .standard }
  fileprivate var expertYears: Int { policy.expertYears }
}
