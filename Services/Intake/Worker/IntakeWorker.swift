import Contracts
import IntakeStore
import Lane
import Worker

/// The intake worker: its own lane, and in turn with its peers of other regions the lane of unrouted messages.
@main
struct IntakeWorker {
  static func main() async {
    var worker = Worker(.intake)
    let region = worker.region
    worker.add(Intake(), tables: { IntakeTables(region: region) })
    worker.add(Unrouted(), tables: { NoTables() }, unrouted: true)
    await worker.run()
  }
}
