internal import Programme

extension JuryAppoint: Exemplary {
  package static let summary = "The jury of a season's defence: exactly two organisers, three experts, two public figures, and reserves."

  package static var example: Self {
    Self(season: "astana-2020", jurors: Sample.jury, reserves: Sample.reserves)
  }
}

extension JurySubstitute: Exemplary {
  package static let summary = "A reserve of the same group takes a juror's place, for the season or for one project only."

  package static var example: Self {
    Self(season: "astana-2020", out: "j-3", in: "r-2", reason: "Қазы осы жобаның тәлімгері.", number: Sample.openEnglish)
  }
}

extension JuryAppointed: Exemplary {
  package static let summary = "The roster of the jury; every juror has a name for the ballots."

  package static var example: Self {
    Self(season: "astana-2020", jurors: Sample.jury, reserves: Sample.reserves, appointedAt: Sample.instant("2020-05-11T05:00:00Z"))
  }
}

extension JurySubstituted: Exemplary {
  package static let summary = "A reserve sits in a juror's place."

  package static var example: Self {
    Self(
      season: "astana-2020", out: "j-3", in: "r-2", group: .expert, reason: "Қазы осы жобаның тәлімгері.", number: Sample.openEnglish,
      substitutedAt: Sample.instant("2020-05-12T05:00:00Z"))
  }
}
