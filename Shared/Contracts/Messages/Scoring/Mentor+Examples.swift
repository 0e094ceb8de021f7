internal import Programme

extension MentorAccredit: Exemplary {
  package static let summary = "An author of a project or an expert is accredited as mentor of a direction."

  package static var example: Self {
    Self(person: Sample.mentor, direction: .informalEducation, by: Sample.director, season: "astana-2020")
  }
}

extension MentorAccredited: Exemplary {
  package static let summary = "The mentor is accredited and gets a certificate."

  package static var example: Self {
    Self(
      person: Sample.mentor, direction: .informalEducation, by: Sample.director, season: "astana-2020", language: .ru,
      accreditedAt: Sample.instant("2020-11-10T05:00:00Z"))
  }
}
