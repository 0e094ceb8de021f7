internal import Programme

extension DiagnosisRecord: Exemplary {
  package static let summary = "What an expert finds of a project's maturity and needs."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, maturity: .growth, needs: ["Қаржылық модель", "Подготовка тренеров"],
      expectedResults: [
        DiagnosedResult(result: "Филиалы в трёх областях", criteria: "Три подписанных меморандума", indicators: "Число обученных тренеров")
      ], leadership: "Лидер делегирует, команда самостоятельна.",
      contract: PsychologicalContract(
        expectations: "Ай сайын екі консультация.", commitment: "Команда барлық тапсырманы мерзімінде орындайды."), expert: "e-kim")
  }
}

extension DiagnosisRecorded: Exemplary {
  package static let summary = "The project's diagnosis is on record."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, version: 1, maturity: .growth, needs: ["Қаржылық модель", "Подготовка тренеров"],
      expectedResults: [
        DiagnosedResult(result: "Филиалы в трёх областях", criteria: "Три подписанных меморандума", indicators: "Число обученных тренеров")
      ], leadership: "Лидер делегирует, команда самостоятельна.",
      contract: PsychologicalContract(
        expectations: "Ай сайын екі консультация.", commitment: "Команда барлық тапсырманы мерзімінде орындайды."), expert: "e-kim",
      recordedAt: Sample.instant("2020-03-30T05:00:00Z"))
  }
}
