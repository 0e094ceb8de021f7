import CPostgres
import Glibc

/// One session with PostgreSQL, for one thread.
///
/// It is always in libpq's pipeline mode and never blocks inside libpq: statements go out together, end with one Sync, and are one implicit
/// transaction (libpq manual, "Pipeline Mode"). `send` and `poll` are for a thread that has other things to do; `run`, `query`,
/// `transaction` and `execute(script:)` wait. Once lost it stays lost: make a new one. Only its `cancelHandle` may be used from another
/// thread.
package struct PostgresConnection: ~Copyable {
  let connection: OpaquePointer
  package let cancelHandle: CancelHandle
  /// Keys of the statements that the server has confirmed to hold.
  var prepared: Set<UInt64> = []
  /// Part of every prepared name: raised when the server's copies no longer serve.
  var generation = 0
  var encoder = ParameterEncoder()
  var exchange: Exchange?
  /// Sent behind it; its results come behind, too.
  var following: Exchange?
  /// Why the exchange in front of the one under way failed: told when both are answered.
  var failureInFront: PostgresError?
  var loss: PostgresError?
  /// True while output waits for the socket: then wait for writability as well as readability.
  package internal(set) var wantsWrite = false

  init(connection: OpaquePointer, cancelHandle: CancelHandle) {
    self.connection = connection
    self.cancelHandle = cancelHandle
  }

  deinit {
    // Dropped in the middle of an exchange: libpq would flush what is pending, Sync included, while it closes.
    if exchange != nil { shutdown(PQsocket(connection), Int32(SHUT_RDWR)) }
    PQfinish(connection)
  }

  /// The descriptor to wait on; the same for the whole life of the connection.
  package var socket: Int32 { PQsocket(connection) }

  package var backendPID: Int32 { PQbackendPID(connection) }

  /// False once the connection was found dead; true is no promise.
  package var isUsable: Bool { loss == nil && PQstatus(connection) == CONNECTION_OK }

  /// True between `send` and the `poll` that returns or throws the last of what was sent.
  package var isBusy: Bool { exchange != nil }

  package var isEncrypted: Bool { PQsslInUse(connection) != 0 }

  /// 150020 is 15.20.
  package var serverVersion: Int { Int(PQserverVersion(connection)) }

  /// What the server reports of itself: `server_version`, `TimeZone`, `in_hot_standby`, …
  package func parameterStatus(_ name: String) -> String? {
    PQparameterStatus(connection, name).map { String(cString: $0) }
  }

  /// Takes what other sessions notified since the last call; call it when the socket is readable between exchanges, it also finds a dead
  /// connection.
  package mutating func notifications() throws(PostgresError) -> [PostgresNotification] {
    if let loss { throw loss }
    if exchange == nil, PQconsumeInput(connection) == 0 { throw lost(.rolledBack) }
    var notifications: [PostgresNotification] = []
    while let notification = PQnotifies(connection) {
      defer { PQfreemem(notification) }
      let (channel, payload) = (String(cString: notification.pointee.relname), String(cString: notification.pointee.extra))
      notifications.append(PostgresNotification(channel: channel, payload: payload, backendPID: notification.pointee.be_pid))
    }
    return notifications
  }

  /// Remembers that the connection is gone and says so; the socket is shut, so that libpq cannot send a forgotten Sync while it closes.
  mutating func lost(_ outcome: PostgresError.Outcome, _ reason: String? = nil, sqlState: String? = nil) -> PostgresError {
    let reason = reason ?? libraryMessage
    exchange = nil
    following = nil
    failureInFront = nil
    wantsWrite = false
    if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
    loss = .connectionLost(.rolledBack, reason: reason, sqlState: sqlState)
    return .connectionLost(outcome, reason: reason, sqlState: sqlState)
  }

  /// What is known about the exchange under way if the connection is gone now.
  var outcomeIfLost: PostgresError.Outcome { exchange?.outcomeIfLost ?? .rolledBack }

  var libraryMessage: String {
    PQerrorMessage(connection).map { trimmed(String(cString: $0)) } ?? "no reason given"
  }
}
