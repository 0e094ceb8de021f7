import Contracts
import Lane
import SchedulingStore
import Worker

/// The scheduling worker: experts, consultations, sessions, pairs, plans and the defence day of one region.
@main
struct SchedulingWorker {
  static func main() async {
    var worker = Worker(.scheduling)
    let region = worker.region
    worker.add(Scheduling(), tables: { SchedulingTables(region: region) })
    await worker.run()
  }
}
