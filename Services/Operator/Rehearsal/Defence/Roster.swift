import Contracts
import Programme

/// Who sits on the jury, and who stands in for whom (rulebook 4.2, 4.3).
struct Roster {
  let jurors: [Juror]
  let reserves: [Juror]

  /// Some of the experts are mentors in the programme, so that they must give way for their projects; reserves are from elsewhere.
  init(_ season: SeasonPlan) {
    let policy = season.policy
    var outside = season.faculty.jurors[...]
    let mentors = season.faculty.mentors.suffix(max(0, policy.juryExperts - 1)).map(\.person)
    let experts = Array(mentors + (outside.popFirst().map { [$0] } ?? []))
    func seats(_ people: [Person], _ group: JuryGroup, from first: Int, _ count: Int) -> [Juror] {
      (0..<count).map { place in
        let person = people[(first + place) % people.count]
        let made = first + place < people.count ? person.fullName : "\(person.fullName) (\(first + place))"
        return Juror(
          juror: Identifier("\(group.rawValue)-\(first + place + 1)"), person: first + place < people.count ? person.person : nil,
          fullName: made, email: person.email, language: person.language, group: group)
      }
    }
    jurors =
      seats(Officials.organisers, .organiser, from: 0, policy.juryOrganisers) + seats(experts, .expert, from: 0, policy.juryExperts)
      + seats(Officials.publicFigures, .publicFigure, from: 0, policy.juryPublicFigures)
    reserves =
      seats(Officials.organisers, .organiser, from: policy.juryOrganisers, policy.juryOrganisers > 0 ? 1 : 0)
      + seats(experts + Array(outside), .expert, from: policy.juryExperts, policy.juryExperts > 0 ? 2 : 0)
      + seats(Officials.publicFigures, .publicFigure, from: policy.juryPublicFigures, policy.juryPublicFigures > 0 ? 1 : 0)
  }
}

extension Register {
  /// Who marks a project in each seat, after all substitutions.
  func seats(for number: ApplicationNumber) -> [Identifier] {
    let jurors = jury?.jurors.compactMap(\.juror) ?? []
    let forAll = substitutions.filter { $0.number == nil }
    let forThis = substitutions.filter { $0.number == number }
    return jurors.map { juror in
      let seat = forAll.reduce(juror) { $1.out == $0 ? $1.in : $0 }
      return forThis.reduce(seat) { $1.out == $0 ? $1.in : $0 }
    }
  }
}
