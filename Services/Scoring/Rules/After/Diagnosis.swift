internal import Contracts
internal import Programme

/// What an expert finds of a project: maturity, leadership, needs, the psychological contract, expected results (rulebook 4.8; Таблица 1).
///
/// Recorded again it is a new version; all are kept.
enum Diagnosis {
  static func record(_ command: DiagnosisRecord, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    guard let entry = state.entry(command.number) else {
      return .refused(.projectNotKnown(command.number), at: "/data/number")
    }
    var reasons = Reasons()
    if let departure = entry.project.departure { reasons.add(.departed(command.number, departure), at: "/data/number") }
    if let expert = command.expert {
      reasons.expect(state.experts[expert] != nil, .expertNotKnown(expert.value), at: "/data/expert")
    }
    checkContent(of: command, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .diagnosisRecorded(
        DiagnosisRecorded(
          season: entry.season.season, number: command.number, version: entry.project.diagnoses + 1, maturity: command.maturity,
          needs: command.needs, expectedResults: command.expectedResults, leadership: command.leadership, contract: command.contract,
          expert: command.expert, recordedAt: now)))
  }

  /// Needs and results are said in words; a result has criteria and indicators, or nobody can tell whether it was reached.
  private static func checkContent(of command: DiagnosisRecord, _ reasons: inout Reasons) {
    let needs = LocalizedText(kk: "Қажеттіліктер", ru: "Потребности")
    let results = LocalizedText(kk: "Күтілетін нәтижелер", ru: "Ожидаемые результаты")
    reasons.expect(!command.needs.isEmpty, .required(needs), at: "/data/needs")
    for (place, need) in command.needs.enumerated() { reasons.require(need, needs, at: "/data/needs/\(place)") }
    reasons.expect(!command.expectedResults.isEmpty, .required(results), at: "/data/expectedResults")
    for (place, result) in command.expectedResults.enumerated() {
      let field = "/data/expectedResults/\(place)"
      reasons.require(result.result, results, at: "\(field)/result")
      reasons.require(result.criteria, LocalizedText(kk: "Жету өлшемшарттары", ru: "Критерии достижения"), at: "\(field)/criteria")
      reasons.require(
        result.indicators, LocalizedText(kk: "Болжамды индикаторлар", ru: "Прогнозирующие индикаторы"), at: "\(field)/indicators")
    }
    guard let contract = command.contract else { return }
    reasons.require(contract.expectations, LocalizedText(kk: "Күтулер", ru: "Ожидания"), at: "/data/contract/expectations")
    reasons.require(contract.commitment, LocalizedText(kk: "Міндеттемелер", ru: "Обязательства"), at: "/data/contract/commitment")
  }

  static func evolve(_ state: inout ScoringState, by event: DiagnosisRecorded) {
    state.change(event.number) { $0.diagnoses = max($0.diagnoses, event.version) }
    state.add(DiagnosisRow(recorded: event))
  }
}
