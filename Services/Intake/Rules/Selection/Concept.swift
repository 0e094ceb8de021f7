internal import Contracts
internal import Programme

/// The concept without which nobody is admitted (rulebook 1.9; source §1.2, Шаблон концепции проекта).
enum Concept {
  /// From preselection until the commission has decided; a later concept takes the place of an earlier one.
  static func submit(
    _ command: ConceptSubmit, _ context: InputContext, at now: Instant, in state: IntakeState
  ) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    var reasons = Reasons()
    let isStage = application.track == .preselected || application.track == .interviewed
    reasons.expect(isStage, .wrongStage(application.track, needed: stage), at: "/data/number")
    checkFields(of: command, &reasons)
    let risks = differentRisks(in: command.risks)
    let minimum = project.season.policy.risksMinimum
    reasons.expect(risks >= minimum, .tooFewRisks(minimum: minimum, risks: risks), at: "/data/risks")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .conceptAccepted(
        ConceptAccepted(
          season: application.season, number: command.number, version: application.conceptVersion + 1,
          conceptHash: Digest(bytes: context.contentHash), risks: risks, acceptedAt: now)))
  }

  private static func checkFields(of concept: ConceptSubmit, _ reasons: inout Reasons) {
    reasons.require(concept.name, FormField.name.label, at: "/data/name")
    reasons.require(concept.leader, LocalizedText(kk: "Жоба авторы/жетекшісі", ru: "Автор/руководитель проекта"), at: "/data/leader")
    checkName(concept.leader, at: "/data/leader", &reasons)
    let team = LocalizedText(kk: "Жоба командасының құрамы", ru: "Состав команды проекта")
    let members = concept.team ?? []
    reasons.expect(!members.isEmpty, .required(team), at: "/data/team")
    for (place, member) in members.enumerated() {
      reasons.require(member.fullName, Eligibility.memberName, at: "/data/team/\(place)/fullName")
      reasons.require(member.role, Eligibility.memberRole, at: "/data/team/\(place)/role")
      checkName(member.fullName, at: "/data/team/\(place)/fullName", &reasons)
    }
    reasons.require(concept.goal, LocalizedText(kk: "Жобаның мақсаты", ru: "Цель проекта"), at: "/data/goal")
    reasons.require(
      concept.description, LocalizedText(kk: "Жоба тұжырымдамасының сипаттамасы", ru: "Описание концепции проекта"),
      at: "/data/description")
    reasons.expect(concept.dates != nil, .required(LocalizedText(kk: "Жобаның мерзімі", ru: "Сроки проекта")), at: "/data/dates")
    if let dates = concept.dates { reasons.expect(dates.from <= dates.to, .endsBeforeItBegins, at: "/data/dates/to") }
    reasons.require(
      concept.expectedResults?.direct, LocalizedText(kk: "Тікелей нәтижелері", ru: "Прямые результаты"), at: "/data/expectedResults/direct")
    reasons.require(
      concept.expectedResults?.socialEffect, LocalizedText(kk: "Әлеуметтік әсері", ru: "Социальный эффект"),
      at: "/data/expectedResults/socialEffect")
    reasons.require(
      concept.qualityRequirements, LocalizedText(kk: "Жобаның сапасына қойылатын талаптар", ru: "Требования к качеству проекта"),
      at: "/data/qualityRequirements")
  }

  private static func checkName(_ name: String?, at field: String, _ reasons: inout Reasons) {
    if let name, let word = MixedScript.firstMixedWord(in: name) { reasons.add(.mixedScript(word), at: field) }
  }

  /// The same risk in other spacing or case is the same risk; a blank one is none.
  private static func differentRisks(in risks: [String]) -> Int {
    Set(risks.lazy.filter { !$0.isBlank }.map { FoldedName($0) }).count
  }

  static func evolve(_ state: inout IntakeState, by event: ConceptAccepted, content: ArraySlice<UInt8>) {
    state.change(event.number) {
      $0.conceptVersion = event.version
      $0.conceptHash = event.conceptHash
    }
    state.add(
      ConceptRow(
        number: event.number, version: event.version, conceptHash: event.conceptHash, acceptedAt: event.acceptedAt, content: content))
  }

  private static let stage = LocalizedText(
    kk: "өтінім алдын ала іріктеуден өтіп, комиссия әлі шешім қабылдамаса",
    ru: "заявка прошла предварительный отбор, а комиссия ещё не решила")
}
