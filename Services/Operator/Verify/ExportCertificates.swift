import ArgumentParser
import CertificatesStore
import Contracts
import Postgres
import Programme

/// `saruar certificates`
struct ExportCertificates: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificates",
    abstract: "Writes the certificates of a season into a folder.",
    discussion: """
      NUMBER.pdf and NUMBER.jwt of each, as they were issued; `saruar verify` tells what has become of one since.

        saruar certificates astana-2020 --to certificates
      """)

  @Argument(help: "The season's id.", transform: { Identifier($0) })
  var season: Identifier?
  @Option(help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "folder"))
  var to = "certificates"
  @OptionGroup var region: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    guard let season else { throw OperatorError("a season's id has 1 to 128 characters") }
    var store = try servers.store()
    let counts = try CertificateArchive.export(region: try region.region(), season: season, to: to, from: &store)
    var table = Table("kind", "certificates")
    for (kind, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { table.add(.text(kind.rawValue), .number(count)) }
    var report = Report()
    report.add("certificates", table)
    output.show(report)
  }
}
