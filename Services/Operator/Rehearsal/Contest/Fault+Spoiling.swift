import Contracts
import Programme

extension Fault {
  /// Puts the fault into a good application. Faults of the message are put into its bytes (`MessageWriter`).
  func spoil(_ application: inout ApplicationSubmit, on day: LocalDate, policy: Policy, phrases: Phrasebook) {
    switch self {
    case .tooYoung: application.applicant.birthDate = day.adding(months: -12 * policy.ageMinimum).adding(days: 1).iso
    case .foreigner: application.applicant.citizenship = "KG"
    case .badEmail: application.applicant.email = application.applicant.email?.replacing("@", with: ".")
    case .badPhone: application.applicant.phone = "жоқ"
    case .badBirthDate: application.applicant.birthDate = "1991-02-30"
    case .mixedScript: application.applicant.fullName = application.applicant.fullName.map(Self.lookAlike)
    case .fewPeople: application.team = AtMost(Array(application.team.prefix(policy.teamMinimum - 1))) ?? []
    case .memberWithoutRole:
      var team = application.team.elements
      if !team.isEmpty { team[team.count - 1].role = " " }
      application.team = AtMost(team) ?? []
    case .longSummary:
      let text = application.project.summary ?? ""
      application.project.summary = Wordcraft.lengthened(text, to: policy.summaryWords + 1, with: phrases.filler)
    case .blankField: application.project.relevance = " \n"
    case .unknownDirection: application.project.direction = "education"
    case .noTimetableConsent: application.timetableConsent = false
    case .noDataConsent: application.dataConsent = false
    case .noCV, .noBrief, .documentTwice, .manySlides, .badReference: spoilDocuments(of: &application, policy, phrases)
    case .brokenShape, .otherRegion: break
    }
  }

  private func spoilDocuments(of application: inout ApplicationSubmit, _ policy: Policy, _ phrases: Phrasebook) {
    var documents = application.documents.elements
    switch self {
    case .noCV: documents.removeAll { $0.kind == ApplicationDocument.cv.rawValue }
    case .noBrief:
      application.organisation = application.organisation ?? phrases.ngos[0]
      documents.removeAll { $0.kind == ApplicationDocument.organisationBrief.rawValue }
    case .documentTwice: documents.append(documents[0])
    case .manySlides:
      documents.removeAll { $0.kind == ApplicationDocument.presentation.rawValue }
      var presentation = documents[0]
      presentation.kind = ApplicationDocument.presentation.rawValue
      presentation.slides = policy.presentationSlides + 1
      documents.append(presentation)
    case .badReference: documents[0].location = "анкета.pdf"
    default: break
    }
    application.documents = AtMost(documents) ?? []
  }

  /// The first Cyrillic letter with a Latin twin becomes that, as a careless keyboard does.
  private static func lookAlike(_ name: String) -> String {
    let twins: [Character: Character] = ["а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "ә": "ə", "і": "i"]
    guard let place = name.firstIndex(where: { twins[$0] != nil }), let twin = twins[name[place]] else { return name }
    return name.replacing(at: place, with: twin)
  }
}

extension String {
  fileprivate func replacing(at place: Index, with letter: Character) -> String {
    String(self[..<place]) + String(letter) + String(self[index(after: place)...])
  }
}
