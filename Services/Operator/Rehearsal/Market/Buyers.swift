import Contracts
import Programme

extension Register.Project {
  /// Those of its people whom the platform can tell from others (CONTRACTS, "People").
  var identified: [Person] { people.map(\.asPerson).filter { $0.email != nil || $0.birthDate != nil } }
}
