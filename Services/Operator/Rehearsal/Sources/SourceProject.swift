import Contracts
import Programme

/// A project that the methodology itself describes; in a rehearsal it is admitted, as it was in 2020.
///
/// The questionnaire says what the source says of it. Leaders whom the source names stand in the team with what it tells of them; the person who
/// hands the application in is made up, so that no birth date or address is invented for somebody who exists.
struct SourceProject {
  let language: Language
  let kind: ApplicantKind
  let organisation: String?
  let project: ProjectDescription
  let team: [TeamMember]
  let programmeRelation: String
  let previousAcceleration: String?
  let purpose: String
  /// Days after the opening on which it comes in.
  let arrivesAfter: Int

  static let all = [openEnglish, ozgeEpic, zamandas21, temirTumen, elTanuAstana]
}
