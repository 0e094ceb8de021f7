internal import Programme

extension ProtocolClose: Exemplary {
  package static let summary = "The protocol of the defence is closed; it needs seven complete ballots per project."

  package static var example: Self {
    Self(season: "astana-2020", signedBy: [Sample.director])
  }
}

extension ProtocolAmend: Exemplary {
  package static let summary = "A numbered amendment, the only way to change a closed protocol."

  package static var example: Self {
    Self(
      protocol: "AST-2020-P-1",
      change: ProtocolChange(
        number: Sample.openEnglish, juror: "j-2", marks: [.sustainability: 3], text: "Орнықтылық бойынша балл 2-ден 3-ке түзетілді."),
      reason: "Описка при переносе балла с бумажного бюллетеня.", signedBy: [Sample.director])
  }
}

extension ProtocolClosed: Exemplary {
  package static let summary = "The sealed result of the defence: anyone who holds it can recompute totals and hash."

  package static var example: Self {
    Self(
      season: "astana-2020", protocol: "AST-2020-P-1", closedAt: Sample.instant("2020-05-18T11:00:00Z"), date: Sample.day("2020-05-18"),
      roster: Sample.jury,
      substitutions: [Substitution(out: "j-3", in: "r-2", reason: "Қазы осы жобаның тәлімгері.", number: Sample.openEnglish)],
      projects: [Sample.protocolRow],
      leftOut: [LeftOut(number: Sample.number(31), reason: "Команда не явилась на защиту.", cause: .notPresented)],
      passed: [Sample.openEnglish], passMark: 75, signedBy: [Sample.director], hash: Sample.digest(6), reserves: [Sample.reserves[1]],
      rubric: Rubric(
        criteria: DefenceCriterion.allCases, markMinimum: 1, markMaximum: 3, jurors: 7, highBandFrom: 85, middleBandFrom: 60, passMark: 75))
  }
}

extension ProtocolAmended: Exemplary {
  package static let summary = "A closed protocol has an amendment; the protocol itself stays as it was."

  package static var example: Self {
    Self(
      season: "astana-2020", protocol: "AST-2020-P-1", amendment: 1,
      change: ProtocolChange(
        number: Sample.openEnglish, juror: "j-2", marks: [.sustainability: 3], text: "Орнықтылық бойынша балл 2-ден 3-ке түзетілді."),
      reason: "Описка при переносе балла с бумажного бюллетеня.", signedBy: [Sample.director],
      result: ProtocolResult(number: Sample.openEnglish, total: 98, band: .high, passed: true),
      amendedAt: Sample.instant("2020-05-19T05:00:00Z"), hash: Sample.digest(7), previous: Sample.digest(6))
  }
}

extension ProjectScored: Exemplary {
  package static let summary = "What the defence gave one project; whoever presented gets a certificate."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, name: "Open English", protocol: "AST-2020-P-1", presented: true,
      people: [Sample.applicant, Sample.member], total: 97, band: .high, passed: true, language: .kk,
      publishedAt: Sample.instant("2020-05-18T11:00:00Z"))
  }
}
