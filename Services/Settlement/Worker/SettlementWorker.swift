import Contracts
import Foundation
import Lane
import SettlementStore
import Worker

/// The settlement worker: its own lane, with the region's secrets.
@main
struct SettlementWorker {
  static func main() async {
    var worker = Worker(.settlement)
    let region = worker.region
    let secrets = regionSecrets()
    worker.add(Settlement(secrets: secrets), tables: { SettlementTables(region: region) })
    await worker.run()
  }

  /// A wrong environment ends the process with a sentence that says what to do.
  private static func regionSecrets() -> RegionSecrets {
    let environment = ProcessInfo.processInfo.environment
    do {
      return try RegionSecrets(codeSecret: environment["SARUAR_CODE_SECRET"], ledgerKey: environment["SARUAR_LEDGER_KEY"])
    } catch {
      Worker.giveUp(.settlement, error)
    }
  }
}
