/// The six principles of the programme that a project may carry (rulebook 0; source, Введение).
package enum Principle: String, Vocabulary {
  case competitiveness
  case pragmatism
  case cultOfKnowledge = "cult-of-knowledge"
  case openness
  case evolution
  case nationalIdentity = "national-identity"

  package var label: LocalizedText {
    switch self {
    case .competitiveness: LocalizedText(kk: "Бәсекелік қабілет", ru: "Конкурентоспособность")
    case .pragmatism: LocalizedText(kk: "Прагматизм", ru: "Прагматизм")
    case .cultOfKnowledge: LocalizedText(kk: "Білімнің салтанат құруы", ru: "Культ знаний")
    case .openness: LocalizedText(kk: "Сананың ашықтығы", ru: "Открытость сознания")
    case .evolution:
      LocalizedText(
        kk: "Қазақстанның революциялық емес, эволюциялық дамуы",
        ru: "Эволюционное, а не революционное развитие Казахстана")
    case .nationalIdentity: LocalizedText(kk: "Ұлттық бірегейлікті сақтау", ru: "Сохранение национальной идентичности")
    }
  }
}
