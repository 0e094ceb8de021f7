/// The three groups of which a jury is made up (rulebook 4.2; source §2.5).
///
/// The source names the groups; a label names one juror of it.
package enum JuryGroup: String, Vocabulary {
  case organiser
  case expert
  case publicFigure = "public-figure"

  package var label: LocalizedText {
    switch self {
    case .organiser: LocalizedText(kk: "ұйымдастырушы", ru: "организатор")
    case .expert: LocalizedText(kk: "сырттан келген сарапшы", ru: "внешний эксперт")
    case .publicFigure: LocalizedText(kk: "қоғам қайраткері", ru: "общественный деятель")
    }
  }
}
