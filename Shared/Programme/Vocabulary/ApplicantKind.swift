/// Who may take part in the contest (rulebook 0; source, Положение 8).
///
/// The source names the groups; a label names one of them.
package enum ApplicantKind: String, Vocabulary {
  case ngo
  case entrepreneur
  case initiativeGroup = "initiative-group"

  package var label: LocalizedText {
    switch self {
    case .ngo: LocalizedText(kk: "үкіметтік емес ұйым", ru: "неправительственная организация")
    case .entrepreneur: LocalizedText(kk: "кәсіпкер", ru: "предприниматель")
    case .initiativeGroup: LocalizedText(kk: "бастамашыл топ", ru: "инициативная группа")
    }
  }
}
