internal import Contracts
internal import Programme

/// Somebody with a name: people of a message in their several forms.
protocol Named {
  var person: Identifier? { get }
  var fullName: String { get }
}

extension Person: Named {}
extension CommissionMember: Named {}
extension Signatory: Named {}

extension Reasons {
  /// At least one of them, each with a name, all different people (CONTRACTS, "People").
  mutating func require(_ people: [some Named], _ label: @autoclosure () -> LocalizedText, at field: String) {
    expect(!people.isEmpty, .required(label()), at: field)
    var known: [(person: Identifier?, name: FoldedName)] = []
    for (place, person) in people.enumerated() {
      let name = FoldedName(person.fullName)
      expect(!name.isEmpty, .required(label()), at: "\(field)/\(place)/fullName")
      let isKnown = known.contains { other in
        if let id = person.person, let otherID = other.person { return id == otherID }
        return other.name == name
      }
      if isKnown, !name.isEmpty { add(.listedTwice(person.fullName), at: "\(field)/\(place)") }
      known.append((person.person, name))
    }
  }
}
