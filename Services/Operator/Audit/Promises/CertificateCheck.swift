import CertificatesRules
import Contracts
import Programme

/// One certificate for each award, and numbers without a gap (rulebook 5). Pure.
enum CertificateCheck {
  static func run(_ state: CertificatesState, _ breaches: inout Breaches) {
    once(state, &breaches)
    chains(state, &breaches)
    numbers(state, &breaches)
  }

  private static func once(_ state: CertificatesState, _ breaches: inout Breaches) {
    let standing = Dictionary(grouping: state.certificates.values.filter { $0.state != .superseded }, by: \.award.key)
    for certificates in standing.values where certificates.count > 1 {
      let numbers = certificates.map(\.number.value).sorted()
      breaches.add(
        .certificates, "certificates.certificate \(numbers[0])", "is for the same award as \(numbers.dropFirst().joined(separator: ", "))")
    }
  }

  /// Who was superseded has a successor that knows of it.
  private static func chains(_ state: CertificatesState, _ breaches: inout Breaches) {
    for row in state.certificates.values.sorted(by: { $0.number.value < $1.number.value }) where row.state == .superseded {
      let successor = row.successor.flatMap { state.certificates[$0] }
      if successor?.predecessor != row.number {
        breaches.add(
          .certificates, "certificates.certificate \(row.number)",
          "is superseded by \(row.successor?.value ?? "nothing"), which does not say so")
      }
    }
  }

  private static func numbers(_ state: CertificatesState, _ breaches: inout Breaches) {
    let series = Dictionary(grouping: state.certificates.values) { [$0.award.season?.value ?? "", $0.award.kind.series] }
    for (key, rows) in series.sorted(by: { $0.key.joined() < $1.key.joined() }) {
      let given = Set(rows.map(\.sequence))
      for missing in Set(1...rows.count).subtracting(given).sorted() {
        breaches.add(
          .certificates, "certificates.season \(key[0])", "number \(missing) of the series \(key[1]) is missing among \(rows.count)")
      }
    }
  }
}
