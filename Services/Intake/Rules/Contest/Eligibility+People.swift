internal import Contracts
internal import Programme

/// Applicant and team (rulebook 1.3; source §1.2, requirements on participants).
extension Eligibility {
  /// The birth date, if it is real and the applicant old enough.
  mutating func checkApplicant(_ applicant: Applicant) -> LocalDate? {
    require(applicant.fullName, .fullName)
    require(applicant.city, .city)
    if let name = applicant.fullName, let word = MixedScript.firstMixedWord(in: name) { add(.mixedScript(word), .fullName) }
    require(applicant.email, .email)
    if let email = applicant.email, !email.isBlank, !EmailAddress.isWellFormed(email) { add(.badEmail(email), .email) }
    require(applicant.phone, .phone)
    if let phone = applicant.phone, !phone.isBlank, !PhoneNumber.isWellFormed(phone) { add(.badPhone(phone), .phone) }
    require(applicant.citizenship, .citizenship)
    if let citizenship = applicant.citizenship, !citizenship.isBlank, citizenship != "KZ" { add(.notCitizen, .citizenship) }
    return checkBirthDate(applicant.birthDate)
  }

  /// A real day, not to come, not so long ago that it must be a slip; the age is that of the day of submission.
  private mutating func checkBirthDate(_ text: String?) -> LocalDate? {
    require(text, .birthDate)
    guard let text, !text.isBlank else { return nil }
    guard let date = LocalDate(iso: text), date <= day, date.fullYears(on: day) <= Self.oldestAge else {
      add(.badDate(text), .birthDate)
      return nil
    }
    let minimum = policy.ageMinimum
    if date.fullYears(on: day) < minimum { add(.tooYoung(minimum: minimum), .birthDate) }
    return date
  }

  /// Nobody has grown older, so an earlier birth date is a mistake of typing, not a person.
  private static let oldestAge = 122

  /// Each with role and experience, and enough *different* people; whether the applicant is among them is left open.
  mutating func checkTeam(_ team: [TeamMember]) {
    for place in team.indices {
      requireMember(team[place].fullName, Self.memberName, place, "fullName")
      requireMember(team[place].role, Self.memberRole, place, "role")
      requireMember(team[place].experience, Self.memberExperience, place, "experience")
      if let name = team[place].fullName, let word = MixedScript.firstMixedWord(in: name) {
        reasons.add(.mixedScript(word), at: "\(base)/team/\(place)/fullName")
      }
    }
    let people = Self.differentPeople(in: team)
    let minimum = policy.teamMinimum
    if people < minimum { reasons.add(.teamTooSmall(minimum: minimum, people: people), at: base + "/team") }
  }

  private mutating func requireMember(_ text: String?, _ label: LocalizedText, _ place: Int, _ field: String) {
    if text?.isBlank ?? true { reasons.add(.required(label), at: "\(base)/team/\(place)/\(field)") }
  }

  /// People are told apart by the producer's id where both have one, else by their folded names; nameless entries are nobody.
  private static func differentPeople(in team: [TeamMember]) -> Int {
    var known: [(person: Identifier?, name: FoldedName)] = []
    known.reserveCapacity(team.count)
    for place in team.indices {
      let person = team[place].person
      let name = FoldedName(team[place].fullName ?? "")
      guard !name.isEmpty else { continue }
      let isKnown = known.contains { other in
        if let person, let otherPerson = other.person { return person == otherPerson }
        return other.name == name
      }
      if !isKnown { known.append((person, name)) }
    }
    return known.count
  }

  static let memberName = LocalizedText(kk: "Команда мүшесінің аты-жөні", ru: "ФИО участника команды")
  static let memberRole = LocalizedText(kk: "Жобадағы рөлі", ru: "Роль в проекте")
  private static let memberExperience = LocalizedText(kk: "Жұмыс тәжірибесі", ru: "Опыт работы")
}
