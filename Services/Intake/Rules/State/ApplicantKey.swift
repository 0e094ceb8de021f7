internal import Contracts
internal import Programme

/// Tells people apart (CONTRACTS, "People"): by the producer's own id of a person, else by folded full name with birth date or e-mail.
///
/// The id is the producer's, so its source belongs to the key. The key is stored in a unique index: its form may never change. Parts are
/// framed as `<bytes>:<part>,`, so `["a:", "b"]` and `["a", ":b"]` are different keys; empty where nothing is known of the applicant.
enum ApplicantKey {
  static func of(_ applicant: Applicant, from source: String) -> String {
    if let person = applicant.person { return framed("person", source, person.value) }
    guard let name = applicant.fullName.map({ FoldedName($0) }), !name.isEmpty else { return "" }
    if let birthDate = applicant.birthDate, !birthDate.isBlank { return framed("born", name.key, birthDate) }
    return framed("mail", name.key, applicant.email?.lowercased() ?? "")
  }

  static func framed(_ kind: String, _ parts: String...) -> String {
    var key = kind
    for part in parts { key += " \(part.utf8.count):\(part)" }
    return key
  }
}
