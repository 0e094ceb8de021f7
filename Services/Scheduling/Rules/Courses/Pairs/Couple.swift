internal import Contracts
internal import Programme

/// A project and a mentor, with what their letters say.
struct Couple {
  let project: Project
  let mentor: ExpertRow

  func recipient(_ side: PairSide) -> Recipient {
    switch side {
    case .project: .team(project.row)
    case .mentor: .expert(mentor)
    }
  }

  /// `occasion` tells apart what may happen to the same two more than once.
  func letter(
    _ template: NotificationTemplate, about occasion: String, reason: String? = nil, to recipient: Recipient
  ) -> SchedulingFact {
    var parameters = ["name": project.row.name, "number": project.row.number.description, "mentor": mentor.person.fullName]
    parameters["reason"] = reason
    return Notice.mail(template.name, about: "\(project.row.number)/\(mentor.expert)/\(occasion)", to: recipient, parameters)
  }
}
