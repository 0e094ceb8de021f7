internal import Contracts
internal import Programme

/// The documents of an application, as references (rulebook 1.2; source, Пол.10).
extension Eligibility {
  mutating func checkDocuments(_ documents: [SubmittedDocument], isOrganisation: Bool) {
    var seen: [ApplicationDocument] = []
    for place in documents.indices {
      guard let kind = readKind(documents[place].kind, at: place) else { continue }
      if seen.contains(kind) {
        reasons.add(.documentTwice(kind), at: "\(base)/documents/\(place)/kind")
      } else {
        seen.append(kind)
      }
      checkReference(documents[place], at: place)
      if kind == .presentation { checkSlides(documents[place].slides, at: place) }
    }
    requireDocument(.questionnaire, in: seen)
    requireDocument(.cv, in: seen)
    if isOrganisation { requireDocument(.organisationBrief, in: seen) }
  }

  private mutating func requireDocument(_ kind: ApplicationDocument, in seen: [ApplicationDocument]) {
    if !seen.contains(kind) { reasons.add(.documentMissing(kind), at: base + "/documents") }
  }

  private mutating func readKind(_ text: String?, at place: Int) -> ApplicationDocument? {
    if let kind = text.flatMap({ ApplicationDocument(rawValue: $0) }) { return kind }
    let label = LocalizedText(kk: "Құжаттың түрі", ru: "Вид документа")
    let field = "\(base)/documents/\(place)/kind"
    if let text, !text.isBlank {
      let allowed = ApplicationDocument.allCases.map(\.rawValue).joined(separator: ", ")
      reasons.add(.unknownValue(text, of: label, allowed: allowed), at: field)
    } else {
      reasons.add(.required(label), at: field)
    }
    return nil
  }

  private mutating func checkReference(_ document: SubmittedDocument, at place: Int) {
    if document.location.flatMap({ Link($0) }) == nil {
      reasons.add(.unsoundReference(.location), at: "\(base)/documents/\(place)/location")
    }
    if !MediaType.isWellFormed(document.mediaType ?? "") {
      reasons.add(.unsoundReference(.mediaType), at: "\(base)/documents/\(place)/mediaType")
    }
    if (document.bytes ?? 0) <= 0 { reasons.add(.unsoundReference(.bytes), at: "\(base)/documents/\(place)/bytes") }
    if document.sha256 == nil { reasons.add(.unsoundReference(.sha256), at: "\(base)/documents/\(place)/sha256") }
  }

  /// A number that is not stated is not held against the applicant: the organisers see the slides.
  private mutating func checkSlides(_ slides: Int?, at place: Int) {
    guard let slides else { return }
    if slides < 1 { reasons.add(.unsoundReference(.slides), at: "\(base)/documents/\(place)/slides") }
    if slides > policy.presentationSlides {
      reasons.add(.tooManySlides(limit: policy.presentationSlides, slides: slides), at: "\(base)/documents/\(place)/slides")
    }
  }
}

/// A media type as RFC 6838 names them, `application/pdf`; parameters are not for references.
enum MediaType {
  static func isWellFormed(_ text: String) -> Bool {
    var slashes = 0
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        guard length > 0 else { return false }
        slashes += 1
        length = 0
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: length += 1
      case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "^"):
        guard length > 0 else { return false }
        length += 1
      default: return false
      }
    }
    return slashes == 1 && length > 0
  }
}

extension LocalizedText {
  static let location = LocalizedText(kk: "мекенжайы https://… түрінде болуы тиіс", ru: "адрес должен быть вида https://…")
  static let mediaType = LocalizedText(kk: "түрі application/pdf сияқты болуы тиіс", ru: "тип должен быть вида application/pdf")
  static let bytes = LocalizedText(kk: "көлемі нөлден көп болуы тиіс", ru: "размер должен быть больше нуля")
  static let sha256 = LocalizedText(kk: "SHA-256 көрсетілмеген", ru: "не указан SHA-256")
  static let slides = LocalizedText(kk: "слайд саны нөлден көп болуы тиіс", ru: "число слайдов должно быть больше нуля")
}
