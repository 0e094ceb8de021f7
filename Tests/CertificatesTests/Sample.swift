import CertificatesRules
import CertificatesStore
import Contracts
import Foundation
import Programme
import Rendering

/// Values that tests start from.
enum Sample {
  static let season: Identifier = "astana-2020"
  static let number = ApplicationNumber("AST-2020-0001")!
  static let now = Instant(rfc3339: "2020-05-18T11:00:01Z")!
  static let key = SigningKey()
  static let issuer = Issuer(key: key, id: Issuer.defaultID(of: .astana), verification: Issuer.defaultVerification)
  static let seal: Seal = {
    let seal = try! CertificateSeal(issuer: issuer)
    return { try seal($0) }
  }()

  static func announced(
    _ season: Identifier = season, prefix: Identifier = "AST-2020", opens: String = "2020-01-15T09:00", overrides: [String: Int] = [:]
  ) -> SeasonAnnounced {
    let opensAt = LocalDateTime(iso: opens)!
    let zone = Zone(identifier: "Asia/Almaty")!
    return SeasonAnnounced(
      season: season, numberPrefix: prefix,
      title: LocalizedText(kk: "Әлеуметтік жобалар акселераторы", ru: "Акселератор социальных проектов"),
      organiser: Organiser(name: Region.astana.organiser(on: opensAt.date), signatory: signatory), zone: "Asia/Almaty", opensAt: opensAt,
      closesAt: LocalDateTime(iso: "2020-02-28T18:00")!, opensInstant: zone.instant(of: opensAt),
      closesInstant: zone.instant(of: LocalDateTime(iso: "2020-02-28T18:00")!), reviewMayStartBy: LocalDate(iso: "2020-02-12")!,
      finalSittingBy: LocalDate(iso: "2020-03-06")!, calendarVersion: "KZ-2026.1", policy: try! Policy(overrides: overrides),
      announcedAt: zone.instant(of: opensAt))
  }

  static let signatory = Signatory(
    fullName: "Серік Төлегенов", position: LocalizedText(kk: "Орталық директоры", ru: "Директор центра"))

  static func person(_ name: String, id: Identifier? = nil, email: String? = nil, language: Language? = nil) -> Person {
    Person(person: id, fullName: name, email: email, language: language)
  }

  static let team = [
    person("Айгүл Нұрланова", id: "p-1", email: "aigul@example.kz", language: .kk),
    person("Олег Ким", id: "p-2", email: "oleg@example.kz", language: .ru), person("Ғабит Үсенов", id: "p-3"),
  ]

  static func admitted(_ number: ApplicationNumber = number) -> ApplicationAdmitted {
    ApplicationAdmitted(
      season: season, number: number, name: "Open English", direction: .informalEducation, stage: .pilot, applicantKind: .initiativeGroup,
      applicant: team[0], people: [], language: .kk, revision: 0, sittingDate: LocalDate(iso: "2020-03-04")!)
  }

  static func scored(
    _ number: ApplicationNumber = number, presented: Bool = true, people: [Person] = team, passed: Bool = true
  ) -> ProjectScored {
    ProjectScored(
      season: season, number: number, name: "Open English", protocol: "AST-2020-P-1", presented: presented, people: people, total: 90,
      band: .high, passed: passed, language: .kk, publishedAt: now)
  }

  static func completed(_ number: ApplicationNumber = number) -> ProjectCompleted {
    ProjectCompleted(
      season: season, number: number, name: "Open English", direction: .informalEducation, exit: .readyToScale, applicant: team[0],
      people: team.map { ProjectPerson(person: $0.person, fullName: $0.fullName, email: $0.email) }, language: .kk,
      acceleration: Period(from: LocalDate(iso: "2020-06-01")!, to: LocalDate(iso: "2020-09-30")!), completedAt: now)
  }

  static func awarded(_ number: ApplicationNumber = number) -> AmbassadorAwarded {
    AmbassadorAwarded(
      season: season, number: number, name: "Open English", direction: .informalEducation, people: team, language: .kk, by: signatory,
      awardedAt: now)
  }

  static func accredited(_ name: String = "Гүлнар Әлиева", season: Identifier? = nil) -> MentorAccredited {
    MentorAccredited(
      person: person(name, id: "e-1", email: "e@example.kz"), direction: .ecology, by: signatory, season: season, language: .ru,
      accreditedAt: now)
  }

  static func document(
    _ award: CertificateDocument.Award = .preAcceleration(academicHours: 480), holder: String = "Айгүл Серікқызы Нұрланова",
    project: String? = "Open English", number: String = "AST-2020-PRE-0001"
  ) -> CertificateDocument {
    CertificateDocument(
      award: award, number: number, holder: holder, project: project,
      period: .init(from: LocalDate(iso: "2020-03-04")!, to: LocalDate(iso: "2020-05-18")!), programme: announced().title,
      organiser: announced().organiser.name, signatory: Signature(fullName: signatory.fullName, position: signatory.position),
      place: Region.astana.label(on: LocalDate(iso: "2020-05-18")!), issuedOn: LocalDate(iso: "2020-05-18")!, issuedAt: now,
      verification: Issuer.defaultVerification + number)
  }
}
