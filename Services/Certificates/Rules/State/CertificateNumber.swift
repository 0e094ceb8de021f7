package import Contracts

/// Numbers of certificates: `AST-2020-PRE-0001`, gapless within a season and kind.
package enum CertificateNumber {
  package static func make(prefix: Identifier, _ kind: CertificateKind, sequence: Int) -> Identifier {
    let digits = String(sequence)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    guard let number = Identifier("\(prefix)-\(kind.series)-\(padded)") else { preconditionFailure("'\(prefix)' is too long a prefix") }
    return number
  }

  /// The place in its series; nil where the text is not such a number.
  package static func sequence(of number: Identifier) -> Int? {
    number.value.split(separator: "-").last.flatMap { Int($0) }
  }
}

extension CertificateKind {
  /// The letters of the series.
  package var series: String {
    switch self {
    case .preAcceleration: "PRE"
    case .acceleration: "ACC"
    case .brandAmbassador: "AMB"
    case .mentorAccreditation: "MEN"
    }
  }
}
