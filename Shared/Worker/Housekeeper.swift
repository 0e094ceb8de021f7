internal import Contracts
internal import Foundation
internal import Lane
internal import Logging
internal import ServiceLifecycle

/// Sees to the store at once and every hour; where that failed, after a minute.
struct Housekeeper: Service {
  let service: ServiceName
  let postgres: String
  let log: Logger

  func run() async throws {
    while true {
      let isTidy = await tidy()
      do {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: isTidy ? .seconds(3600) : .seconds(60)) }
      } catch {
        return
      }
    }
  }

  /// On a thread, for it blocks. A stop does not wait for it: what the server has not done then, it undoes.
  private func tidy() async -> Bool {
    let (answers, answer) = AsyncStream<Bool>.makeStream()
    Thread { [self] in
      do {
        try Housekeeping.run(postgres, for: service)
        answer.yield(true)
      } catch {
        log.info("housekeeping put off", metadata: ["error": "\(error)"])
      }
      answer.finish()
    }.start()
    return await cancelWhenGracefulShutdown { await answers.first { _ in true } ?? false }
  }
}
