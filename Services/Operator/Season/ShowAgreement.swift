import ArgumentParser
import Contracts
import Programme
import ScoringRules

/// `saruar agreement`
struct ShowAgreement: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Tells how far the jury of a closed protocol agreed (for organisers).",
    discussion: """
      Krippendorff's alpha for ordinal marks: 1 is full agreement, 0 what chance alone would give, - where all marks are equal.
      Severity: how much higher (+) or lower (-) than the others a juror marked the same projects, in marks.
      Spread: the projects and criteria whose highest and lowest marks lie furthest apart.

        saruar agreement astana-2020
      """)

  @Argument(help: "The season's id.", transform: { Identifier($0) })
  var season: Identifier?
  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    guard let season else { throw OperatorError("a season's id has 1 to 128 characters") }
    var store = try servers.store()
    let story = try SeasonReport(region: try regions.region(), season: season).gather(from: &store)
    guard let closed = story.protocolClosed else {
      throw OperatorError(
        "the protocol of \(season) is not closed yet", advice: "`saruar publish` a protocol.close when every ballot is in.")
    }
    output.show(Self.report(closed))
  }

  static func report(_ closed: ProtocolClosed) -> Report {
    let figures = AgreementFigures(closed.projects)
    var report = Report([
      "protocol": .text(closed.protocol.value), "projects": .number(closed.projects.count), "alpha": Cell(figures.overallAlpha),
    ])
    report.add("criteria", title: "AGREEMENT BY CRITERION", criteria(figures))
    report.add("jurors", title: "SEVERITY", jurors(closed, figures))
    report.add("spreads", title: "WIDEST SPREADS", spreads(figures))
    return report
  }

  private static func criteria(_ figures: AgreementFigures) -> Table {
    var table = Table("criterion", "alpha")
    for criterion in DefenceCriterion.allCases { table.add(.text(criterion.rawValue), Cell(figures.alpha[criterion])) }
    return table
  }

  private static func jurors(_ closed: ProtocolClosed, _ figures: AgreementFigures) -> Table {
    let seats = closed.roster + (closed.reserves ?? [])
    let names = Dictionary(seats.compactMap { seat in seat.juror.map { ($0, seat.fullName) } }) { first, _ in first }
    var table = Table("juror", "name", "severity")
    for (juror, severity) in figures.severity.sorted(by: { ($1.value, $0.key.value) < ($0.value, $1.key.value) }) {
      table.add(.text(juror.value), .text(names[juror] ?? ""), Cell(severity))
    }
    return table
  }

  private static func spreads(_ figures: AgreementFigures) -> Table {
    var table = Table("number", "criterion", "range", "deviation")
    for spread in figures.spreads.sorted(by: { ($1.deviation, $0.number) < ($0.deviation, $1.number) }).prefix(10) {
      table.add(.text(spread.number.description), .text(spread.criterion.rawValue), .number(spread.range), Cell(spread.deviation))
    }
    return table
  }
}

extension Cell {
  /// Two places after the point.
  fileprivate init(_ value: Double?) {
    guard let value else {
      self = .none
      return
    }
    let hundredths = (value * 100).rounded() / 100
    self = .structure(.number(hundredths), shown: "\(hundredths)")
  }
}
