/// The three bands of a defence's total (rulebook 4.2; source §2.5).
///
/// Where a band begins is the season's policy: `Policy.band(ofTotal:)`.
package enum Band: String, Vocabulary {
  case high
  case middle
  case low

  package var label: LocalizedText {
    switch self {
    case .high: LocalizedText(kk: "жоғары ұпай", ru: "высокий балл")
    case .middle: LocalizedText(kk: "орташа ұпай", ru: "средний балл")
    case .low: LocalizedText(kk: "төменгі ұпай", ru: "низкий балл")
    }
  }
}
