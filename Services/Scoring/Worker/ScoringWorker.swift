import Contracts
import Lane
import ScoringStore
import Worker

/// The scoring worker: one lane on its region's queue.
@main
struct ScoringWorker {
  static func main() async {
    var worker = Worker(.scoring)
    let region = worker.region
    worker.add(Scoring(), tables: { ScoringTables(region: region) })
    await worker.run()
  }
}
