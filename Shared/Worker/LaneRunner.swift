internal import Foundation
internal import Lane
internal import ServiceLifecycle

/// A lane's thread as a structured service: it ends when the thread has stopped in good order after a graceful shutdown was asked for.
struct LaneRunner: Service {
  let name: String
  let mailbox: Mailbox
  let status: LaneStatus
  private let body: @Sendable () -> Void

  init(name: String, mailbox: Mailbox, status: LaneStatus, body: @escaping @Sendable () -> Void) {
    self.name = name
    self.mailbox = mailbox
    self.status = status
    self.body = body
  }

  func run() async throws {
    let (ended, end) = AsyncStream<Void>.makeStream()
    let thread = Thread { [body] in
      body()
      end.finish()
    }
    thread.name = name
    thread.stackSize = 4 << 20
    thread.start()
    await withTaskCancellationHandler {
      await withGracefulShutdownHandler {
        for await _ in ended {}
      } onGracefulShutdown: {
        mailbox.stop()
      }
    } onCancel: {
      mailbox.stop()
    }
    // A cancelled loop over the stream ends early; the thread must not outlive the process's orderly end.
    while status.snapshot.phase != .stopped { try? await Task.sleep(for: .milliseconds(5)) }
  }
}
