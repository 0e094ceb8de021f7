internal import Contracts
internal import Programme

/// The package of seven project documents, gathered in pre-acceleration (rulebook 1.11; source §1.2).
enum Documents {
  /// A later reference of a kind takes the place of the earlier one; the package is completed once, by the seventh kind.
  static func submit(_ command: DocumentSubmit, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    var reasons = Reasons()
    reasons.expect(application.track.isPreAccelerating, .wrongStage(application.track, needed: stage), at: "/data/number")
    let reference = command.reference
    reasons.expect(MediaType.isWellFormed(reference.mediaType), .unsoundReference(.mediaType), at: "/data/reference/mediaType")
    reasons.expect(reference.bytes > 0, .unsoundReference(.bytes), at: "/data/reference/bytes")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let earlier = state.document(command.projectDocument, of: command.number)
    let accepted = IntakeFact.documentAccepted(
      DocumentAccepted(
        season: application.season, number: command.number, projectDocument: command.projectDocument, version: (earlier?.version ?? 0) + 1,
        reference: reference, acceptedAt: now))
    guard earlier == nil, missing(of: command.number, in: state) == [command.projectDocument] else { return .accepted(accepted) }
    return .accepted(
      accepted, .packageCompleted(PackageCompleted(season: application.season, number: command.number, completedAt: now)))
  }

  /// What the package still lacks, in the source's order.
  static func missing(of number: ApplicationNumber, in state: IntakeState) -> [ProjectDocument] {
    ProjectDocument.allCases.filter { state.document($0, of: number) == nil }
  }

  static func evolve(_ state: inout IntakeState, by event: DocumentAccepted) {
    state.add(
      DocumentRow(
        key: DocumentRow.Key(number: event.number, kind: event.projectDocument), version: event.version, reference: event.reference,
        acceptedAt: event.acceptedAt))
  }

  private static let stage = LocalizedText(
    kk: "жоба акселерация алды кезеңінде болса", ru: "проект находится в пре-акселерации")
}
