import Contracts
import Programme

extension Departure {
  /// For the operator.
  var english: String {
    switch self {
    case .declined: "declined in the preselection by the organising committee"
    case .interview(let date): "the first interview\(date.map { " on \($0)" } ?? "") was not passed"
    case .commission(let date): "not admitted by the commission\(date.map { ", sitting of \($0)" } ?? "")"
    case .withdrawn(let reason): "withdrawn by the team\(reason.map { ": \($0)" } ?? "")"
    case .excluded(let reasons):
      "excluded by the expert group: " + reasons.map { "\($0.ground.rawValue), \($0.text)" }.joined(separator: "; ")
    case .belowPassMark(let total, let passMark): "\(total) points in the defence, pass mark \(passMark)"
    case .noStatement(let total, let closed):
      "\(total.map { "passed with \($0) points, but " } ?? "")no statement before the transition closed\(closed.map { " on \($0.date)" } ?? "")"
    case .noDefence(let reason): "did not appear at the defence\(reason.map { ": \($0)" } ?? "")"
    }
  }

  /// For everybody; what people wrote themselves stays in their language.
  var label: LocalizedText {
    switch self {
    case .declined:
      LocalizedText(
        kk: "ұйымдастыру комитетінің алдын ала іріктеуінен өтпеді", ru: "не прошёл предварительный отбор организационного комитета")
    case .interview(let date):
      LocalizedText(
        kk: "алғашқы әңгімелесуден өтпеді\(Self.added(date))", ru: "не прошёл первичное собеседование\(Self.added(date))")
    case .commission(let date):
      LocalizedText(kk: "комиссия шешімімен қабылданбады\(Self.added(date))", ru: "не принят решением комиссии\(Self.added(date))")
    case .withdrawn(let reason):
      LocalizedText(kk: "қатысудан бас тартты", ru: "отказался от участия").appending(reason)
    case .excluded(let reasons):
      LocalizedText(kk: "сараптама тобының шешімімен шеттетілді", ru: "отстранён решением экспертной группы")
        .appending(reasons.map(\.text).joined(separator: "; "))
    case .belowPassMark(let total, let passMark):
      LocalizedText(kk: "қорғауда \(total) ұпай алды, өту ұпайы – \(passMark)", ru: "\(total) из \(passMark) проходных баллов на защите")
    case .noStatement(let total, let closed):
      LocalizedText(
        kk: "\(total.map { "\($0) ұпай алды, бірақ " } ?? "")өту мерзімі біткенше\(Self.added(closed?.date)) өтініш бермеді",
        ru: "\(total.map { "набрал баллов: \($0), но " } ?? "")не подал заявление до конца срока перехода\(Self.added(closed?.date))")
    case .noDefence(let reason):
      LocalizedText(kk: "жобаны қорғауға келмеді", ru: "не вышел на защиту проекта").appending(reason)
    }
  }

  private static func added(_ date: LocalDate?) -> String { date.map { " (\($0.dotted))" } ?? "" }
}

extension LocalizedText {
  fileprivate func appending(_ words: String?) -> LocalizedText {
    guard let words, !words.isEmpty else { return self }
    return LocalizedText(kk: "\(kk): \(words)", ru: "\(ru): \(words)")
  }
}

extension LocalDate {
  /// `05.03.2020`, as both languages write it.
  var dotted: String { "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)" }
}
