internal import Contracts
internal import Programme

/// Why a juror may not judge a project: they mentor it, have mentored it, or are of its team (rulebook 4.3 **[ours]**).
enum ConflictOfInterest: Sendable, Equatable {
  case mentor
  case team

  /// Nil where juror and project have nothing to do with each other. Looked at anew at every ballot and at closing, so a pair that forms after
  /// a ballot is found too.
  static func between(_ juror: Juror, and project: ProjectRow) -> ConflictOfInterest? {
    if project.mentors.contains(where: { mentors($0, juror) }) { return .mentor }
    if project.admission?.people.contains(where: juror.mayBe) ?? false { return .team }
    if project.admission.map({ juror.mayBe($0.applicant) }) ?? false { return .team }
    return project.presentation?.participants.contains(where: juror.mayBe) ?? false ? .team : nil
  }

  /// A mentor is named by the expert's id, and by the person who the expert is.
  private static func mentors(_ mentorship: Mentorship, _ juror: Juror) -> Bool {
    if (juror.person ?? juror.juror) == mentorship.mentor { return true }
    return mentorship.person.map { juror.mayBe($0) } ?? false
  }
}
