import CPostgres
import Glibc

extension PostgresConnection {
  /// Connects within a time; resolving the host's name is the system's and not bounded by it.
  package static func connect(_ info: ConnectionInfo, timeout: Duration = .seconds(10)) throws(PostgresError) -> PostgresConnection {
    guard let connection = start(info) else { throw .cannotConnect("out of memory") }
    do throws(PostgresError) {
      try establish(connection, timeout)
      guard PQsetnonblocking(connection, 1) == 0, PQenterPipelineMode(connection) == 1 else {
        throw PostgresError.cannotConnect(message(connection))
      }
      guard let cancelHandle = CancelHandle(connection: connection) else { throw PostgresError.cannotConnect("no cancel key") }
      return PostgresConnection(connection: connection, cancelHandle: cancelHandle)
    } catch {
      PQfinish(connection)
      throw error
    }
  }

  private static func start(_ info: ConnectionInfo) -> OpaquePointer? {
    let names = info.keywords.map { strdup($0.name) }
    let values = info.keywords.map { strdup($0.value) }
    defer { (names + values).forEach { free($0) } }
    let keywords = names.map { UnsafePointer($0) } + [nil]
    return PQconnectStartParams(keywords, values.map { UnsafePointer($0) } + [nil], 0)
  }

  private static func establish(_ connection: OpaquePointer, _ timeout: Duration) throws(PostgresError) {
    guard PQstatus(connection) != CONNECTION_BAD else { throw .cannotConnect(message(connection)) }
    saruar_silence_notices(connection)
    let deadline = ContinuousClock.now + timeout
    var state = PGRES_POLLING_WRITING
    while state != PGRES_POLLING_OK {
      guard state != PGRES_POLLING_FAILED else { throw .cannotConnect(message(connection)) }
      // The descriptor may change with every address that is tried.
      let interest: SocketWait.Interest = state == PGRES_POLLING_READING ? .reading : .writing
      guard SocketWait.wait(for: interest, on: PQsocket(connection), until: deadline) else {
        throw .cannotConnect("no answer within \(timeout)")
      }
      state = PQconnectPoll(connection)
    }
  }

  private static func message(_ connection: OpaquePointer) -> String {
    PQerrorMessage(connection).map { trimmed(String(cString: $0)) } ?? "no reason given"
  }
}
