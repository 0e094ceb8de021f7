internal import Contracts
internal import Programme

/// Tells an international certification from the certificate of a course by its title (source, §1.1: «сертификат емес, сертификаттау»).
enum CourseCertificate {
  static func isMeant(by certification: Certification) -> Bool {
    let words = FoldedName(certification.title).key.split { !$0.isLetter }
    return words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }

  /// Of words, folded, in the languages in which titles come.
  private static let beginnings = [
    "курс", "семинар", "вебинар", "тренинг", "слушател", "участник", "тыңдаушы", "қатысушы", "course", "seminar", "webinar", "workshop",
    "attendance", "participation", "completion",
  ]
}
