import Contracts
import Programme

/// The experts and mentors of the season: as many as its projects need (rulebook 2).
struct Faculty {
  struct Member {
    let person: Person
    let expertises: [Expertise]
    let isMentor: Bool
    /// Nil for the policy's.
    let capacity: Int?

    /// What the programme names the expert by.
    var id: Identifier { person.person ?? "?" }
  }

  let members: [Member]
  /// Experts from elsewhere, who sit on the jury only.
  let jurors: [Person]

  var mentors: [Member] { members.filter(\.isMentor) }
  var consultants: [Member] { members.filter { !$0.isMentor } }

  /// Three of five are mentors, and together they have room for all.
  init(projects: Int, policy: Policy, seed: Seeded) {
    var seed = seed
    let capacity = max(1, policy.mentorCapacity)
    let mentors = (projects * 5 / 4 + capacity - 1) / capacity + 1
    var names = Set(Officials.experts.map(\.fullName))
    var members: [Member] = []
    while members.count(where: \.isMentor) < mentors || members.count < 10 {
      let place = members.count
      let person = place < Officials.experts.count ? Officials.experts[place] : Self.made(place, &names, &seed)
      let expertises = [Expertise.allCases[place % Expertise.allCases.count], seed.pick(Expertise.allCases)]
      members.append(
        Member(
          person: person, expertises: expertises[0] == expertises[1] ? [expertises[0]] : expertises, isMentor: place % 5 < 3,
          capacity: place % 7 == 6 ? capacity + 1 : nil))
    }
    self.members = members
    jurors = (0..<6).map { place in
      var person = Self.made(900 + place, &names, &seed)
      person.person = Identifier("j-0\(place + 1)")
      return person
    }
  }

  private static func made(_ place: Int, _ names: inout Set<String>, _ seed: inout Seeded) -> Person {
    while true {
      let language: Language = seed.percent(60) ? .kk : .ru
      let name = PersonName.drawn(language, using: &seed)
      guard names.insert(name.full).inserted else { continue }
      let id = place + 1 < 10 ? "e-0\(place + 1)" : "e-\(place + 1)"
      return Person(person: Identifier(id), fullName: name.full, email: "\(name.latin).\(place + 1)@example.kz", language: language)
    }
  }
}
