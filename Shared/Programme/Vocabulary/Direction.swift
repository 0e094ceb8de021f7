/// The six directions in which the contest invites projects (rulebook 0; source §1.1, Положение 7).
///
/// What the source adds in brackets explains a direction; the label leaves it out.
package enum Direction: String, Vocabulary {
  case inclusiveSociety = "inclusive-society"
  case informalEducation = "informal-education"
  case tourism
  case artSpaces = "art-spaces"
  case ecology
  case projectThinking = "project-thinking"

  package var label: LocalizedText {
    switch self {
    case .inclusiveSociety: LocalizedText(kk: "инклюзивті қоғамды дамыту", ru: "развитие инклюзивного общества")
    case .informalEducation:
      LocalizedText(
        kk: "бейресми білім беру шеңберінде өзекті құзыреттерді дамыту",
        ru: "развитие актуальных компетенций в рамках неформального образования")
    case .tourism:
      LocalizedText(
        kk: "ауыл шаруашылығы, өлкетану, білім беру туризмін дамыту",
        ru: "развитие сельскохозяйственного, краеведческого, образовательного туризма")
    case .artSpaces:
      LocalizedText(
        kk: "мәдениет, өнер, халық шығармашылығы мен спорт саласындағы жобаларды біріктіретін алаңдарды дамыту",
        ru: "развитие площадок, объединяющих проекты в сфере культуры, искусства и народного творчества, и спорта")
    case .ecology: LocalizedText(kk: "халықтың экологиялық мәдениетін дамыту", ru: "развитие экологической культуры населения")
    case .projectThinking:
      LocalizedText(
        kk: "жүйелі жобалық ойлауды дамытып, көшбасшылық әлеуетті нығайту",
        ru: "развитие системного проектного мышления, укрепления лидерского потенциала")
    }
  }
}
