#if !LIBFUZZER
  import Foundation
  import Fuzzing
  import Synchronization

  /// Ends the process when one input takes more than a second of processor time, or half a minute in which nothing goes on.
  final class Watchdog: Sendable {
    private let worker = ProcessorTime()
    /// The processor time at which the input at hand was begun, in nanoseconds; 0 between inputs.
    private let began = Atomic<Int64>(0)
    private let inputs = Atomic<Int64>(0)

    static let limit: Int64 = 1_000_000_000

    init() {
      Thread.detachNewThread { [self] in
        var (seen, quiet): (Int64, Int) = (-1, 0)
        while true {
          usleep(100_000)
          let (number, start) = (inputs.load(ordering: .relaxed), began.load(ordering: .relaxed))
          quiet = number == seen && start > 0 ? quiet + 1 : 0
          seen = number
          if start > 0, now - start > Self.limit, number == inputs.load(ordering: .relaxed) { end("takes more than a second") }
          if quiet > 300 { end("hangs") }
        }
      }
    }

    func watching<Result>(_ body: () throws -> Result) rethrows -> Result {
      inputs.add(1, ordering: .relaxed)
      began.store(max(1, now), ordering: .relaxed)
      defer { began.store(0, ordering: .relaxed) }
      return try body()
    }

    private var now: Int64 {
      let (seconds, attoseconds) = worker.now.components
      return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    private func end(_ why: String) -> Never { SaruarFuzz.fail("the input \(why)", status: Worker.hang) }
  }
#endif
