import Programme

/// What may be wrong with an application, each with the code that answers it (rulebook 1.2, 1.3; CONTRACTS, "Outcomes").
///
/// Several faults are put in in the order of the cases: a later one leaves the earlier in place.
enum Fault: CaseIterable {
  case tooYoung, foreigner, fewPeople, memberWithoutRole, mixedScript
  case longSummary, blankField, unknownDirection
  case badEmail, badPhone, badBirthDate
  case noTimetableConsent, noDataConsent
  case noCV, noBrief, documentTwice, manySlides, badReference
  /// The message itself is wrong, so it is rejected before any rule reads it.
  case brokenShape, otherRegion

  var code: String {
    switch self {
    case .tooYoung: "too-young"
    case .foreigner: "not-a-citizen"
    case .fewPeople: "team-too-small"
    case .memberWithoutRole, .blankField: "required"
    case .mixedScript: "mixed-script"
    case .longSummary: "summary-too-long"
    case .unknownDirection: "unknown-value"
    case .badEmail: "bad-email"
    case .badPhone: "bad-phone"
    case .badBirthDate: "bad-date"
    case .noTimetableConsent: "timetable-consent"
    case .noDataConsent: "data-consent"
    case .noCV, .noBrief: "document-missing"
    case .documentTwice: "document-twice"
    case .manySlides: "too-many-slides"
    case .badReference: "bad-reference"
    case .brokenShape: "schema"
    case .otherRegion: "wrong-region"
    }
  }

  var isOfTheMessage: Bool { self == .brokenShape || self == .otherRegion }

  /// Nobody corrects being too young or a foreigner.
  var canBeCorrected: Bool { self != .tooYoung && self != .foreigner }

  /// What people get wrong most often; each of the others turns up once.
  private static let usual: [Fault] = [
    .noCV, .noCV, .blankField, .blankField, .blankField, .fewPeople, .fewPeople, .longSummary, .longSummary, .noDataConsent, .badPhone,
    .badEmail,
    .memberWithoutRole, .manySlides, .noBrief, .badReference, .tooYoung,
  ]

  /// For so many faulty applications: every fault once as far as they reach, then the usual ones; in the end several at a time.
  static func drawn(_ count: Int, under policy: Policy, using seed: inout Seeded) -> [[Fault]] {
    let possible = seed.shuffled(allCases.filter { $0.isPossible(under: policy) })
    let common = usual.filter { $0.isPossible(under: policy) }
    return (0..<count).map { place in
      if place < possible.count { return [possible[place]] }
      let several = place % 4 == 0 ? 2 + seed.below(3) : 1
      let faults = Set(seed.pick(several, of: common))
      return allCases.filter { faults.contains($0) }
    }
  }

  /// A text has at most 8,000 characters, so a very long summary would break the contract instead of the rule.
  private func isPossible(under policy: Policy) -> Bool {
    switch self {
    case .longSummary: policy.summaryWords <= 600
    case .fewPeople: policy.teamMinimum > 1
    default: true
    }
  }
}
