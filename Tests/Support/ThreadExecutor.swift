internal import Foundation

/// Runs each job on a thread of its own, so that a test may block without holding up the others.
///
/// The tests talk to real servers through clients that block; on the cooperative pool two of them would fill a machine with two cores, and even
/// the time limits would not run. The stack is what librabbitmq needs for deeply nested headers.
package final class ThreadExecutor: TaskExecutor {
  package static let shared = ThreadExecutor()

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let thread = Thread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    thread.stackSize = 4 << 20
    thread.start()
  }
}
