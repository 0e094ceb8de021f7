internal import Contracts
internal import Programme

/// A certificate is drawn, signed and numbered, once per award (rulebook 5).
enum Issuing {
  /// The command for what does not issue by itself.
  static func issue(
    _ command: CertificateIssue, at now: Instant, in state: CertificatesState, seal: Seal
  ) throws -> CertificatesRules.Decision {
    var reasons = Reasons()
    reasons.check(name: command.holder.fullName, at: "/data/holder/fullName")
    check(command, &reasons)
    let season = season(of: command, at: now, in: state, &reasons)
    guard let season, reasons.isEmpty else { return .refused(reasons.list) }
    let award = Award(
      kind: command.kind, season: season.season, holder: command.holder, project: command.project, period: command.period,
      direction: command.direction, language: command.language, signedBy: command.signedBy ?? season.announced.organiser.signatory)
    if let earlier = earlier(award, in: state) { return .refused(.alreadyIssued(earlier), at: "/data/holder") }
    var series = Series(state)
    switch try series.issue(award, in: season, at: now, seal: seal) {
    case .issued(let facts): return Decision(.accepted(facts))
    case .undrawable(let letters): return .refused(.undrawable(letters), at: "/data/holder/fullName")
    }
  }

  /// A project where the kind is about one, and a period that does not end before it begins.
  private static func check(_ command: CertificateIssue, _ reasons: inout Reasons) {
    if command.kind != .mentorAccreditation {
      reasons.require(command.project?.name, LocalizedText(kk: "Жобаның атауы", ru: "Название проекта"), at: "/data/project/name")
    }
    if command.kind == .preAcceleration || command.kind == .acceleration {
      reasons.expect(
        command.period != nil, .required(LocalizedText(kk: "Бағдарлама кезеңі", ru: "Период программы")), at: "/data/period")
    }
    if let period = command.period { reasons.expect(period.from <= period.to, .endsBeforeItBegins, at: "/data/period") }
  }

  /// The season that is named, or the project's, or the one that began last.
  private static func season(
    of command: CertificateIssue, at now: Instant, in state: CertificatesState, _ reasons: inout Reasons
  ) -> SeasonRow? {
    var project: ProjectRow?
    if let number = command.project?.number {
      project = state.projects[number]
      reasons.expect(project != nil, .notYetKnown(project: number), at: "/data/project/number")
      guard project != nil else { return nil }
    }
    guard let season = command.season ?? project?.season else {
      let current = state.season(at: now)
      reasons.expect(current != nil, .notYetKnown(season: nil), at: "/data/season")
      return current
    }
    if let project { reasons.expect(project.season == season, .otherSeason(project.number, season), at: "/data/season") }
    reasons.expect(state.seasons[season] != nil, .notYetKnown(season: season), at: "/data/season")
    return state.seasons[season]
  }

  /// The certificate that the person has for the same already, whatever has become of it.
  static func earlier(_ award: Award, in state: CertificatesState) -> CertificateRow? {
    if let known = state.certificate(of: award.key) { return known }
    guard let project = award.project?.number else { return nil }
    return state.certificates(of: project).last { $0.award.isSame(as: award) }
  }

  static func evolve(_ state: inout CertificatesState, by event: CertificateIssued, pdf: [UInt8]) {
    guard state.certificates[event.number] == nil, let sequence = CertificateNumber.sequence(of: event.number) else { return }
    let award = Award(event)
    state.add(
      CertificateRow(
        number: event.number, sequence: sequence, award: award, sha256: event.sha256, credential: event.credential,
        issuedAt: event.issuedAt), pdf: pdf)
    var key = award.key
    state.stopWaiting(key)
    key.season = nil
    state.stopWaiting(key)
  }
}

/// Counts on in the series of seasons while one decision issues several certificates.
struct Series {
  enum Result {
    case issued([CertificatesFact])
    case undrawable([Character])
  }

  private let state: CertificatesState
  private var added: [String: Int] = [:]

  init(_ state: CertificatesState) { self.state = state }

  /// The next number, the drawing under it, and the mail to the holder.
  mutating func issue(_ award: Award, in season: SeasonRow, at now: Instant, seal: Seal) throws -> Result {
    let draft = draft(award, in: season, at: now)
    let sealed: SealedCertificate
    switch try seal(draft) {
    case .undrawable(let letters): return .undrawable(letters)
    case .sealed(let drawn): sealed = drawn
    }
    count(award, season)
    let event = CertificateIssued(
      number: draft.number, kind: award.kind, season: season.season, holder: award.holder, project: award.project, period: award.period,
      language: award.language, direction: award.direction, signedBy: award.signedBy, sha256: sealed.sha256, credential: sealed.credential,
      issuedAt: now)
    let notice = Notice.issued(event, in: season, verification: sealed.verification).map { [CertificatesFact.notification($0)] } ?? []
    return .issued([.issued(event, pdf: sealed.pdf)] + notice)
  }

  func draft(_ award: Award, in season: SeasonRow, at now: Instant) -> CertificateDraft {
    let sequence = season.issued(award.kind) + (added[place(award, season)] ?? 0) + 1
    return CertificateDraft(
      number: CertificateNumber.make(prefix: season.announced.numberPrefix, award.kind, sequence: sequence), award: award,
      season: season.announced, region: state.region, issuedOn: season.zone.date(of: now), issuedAt: now)
  }

  private mutating func count(_ award: Award, _ season: SeasonRow) { added[place(award, season), default: 0] += 1 }
  private func place(_ award: Award, _ season: SeasonRow) -> String { "\(award.kind.series) \(season.season)" }
}
