import CRabbitMQ
import Glibc
import Synchronization

extension AMQPURL {
  /// The node let us in and then failed us: the next connections of this process go to another first, where the URL names others.
  package static func leaveNode() { AMQPConnection.chosen.add(1, ordering: .relaxed) }
}

extension AMQPConnection {
  /// What the connection is for decides how it is tuned.
  enum Role: Sendable {
    case publisher
    case others

    /// A publisher writes small frames, so that over TLS each fits the kernel's smallest send buffer whole; others take the largest the broker
    /// offers.
    var frameLimit: Int32 { self == .publisher ? 32_768 : 131_072 }
  }

  /// A private authority that is no part of the URL, because other clients of the same URL would refuse the parameter.
  private static var environmentAuthorities: String? { getenv("SARUAR_CA_FILE").map { String(cString: $0) } }

  private static let systemAuthorities = "/etc/ssl/certs/ca-certificates.crt"

  /// The node that this process goes to: one at random, and another when that one fails, so that a lane's connections share their fate and a
  /// silent node costs one wait.
  fileprivate static let chosen = Atomic<Int>(Int.random(in: 0..<1 << 16))

  /// Logs in at the first node that lets us in; when none does, the last one's error tells why.
  static func reach(_ url: AMQPURL, _ name: String, _ role: Role) throws(AMQPError) -> LibraryHandle {
    let nodes = url.nodes
    let start = chosen.load(ordering: .relaxed)
    var failure = AMQPError.cannotConnect("no node is named")
    for choice in start..<start + nodes.count {
      let node = nodes[choice % nodes.count]
      do throws(AMQPError) {
        let handle = try LibraryHandle()
        try openSocket(handle, node, role)
        try logIn(handle, node, name, role)
        chosen.store(choice, ordering: .relaxed)
        return handle
      } catch {
        guard error.isRetryable else { throw error }
        failure = error
      }
    }
    throw failure
  }

  private static func openSocket(_ handle: borrowing LibraryHandle, _ url: AMQPURL, _ role: Role) throws(AMQPError) {
    let socket = if let security = url.security { try secureSocket(handle, security) } else { amqp_tcp_socket_new(handle.state) }
    guard let socket else { throw .cannotConnect("out of memory") }
    var patience = timeval(url.connectionTimeout)
    let status = amqp_socket_open_noblock(socket, url.host, Int32(url.port), &patience)
    guard status == AMQP_STATUS_OK.rawValue else {
      let error = AMQPError(status: status, doing: "\(url.host):\(url.port)")
      if case .untrusted = error { throw error }
      throw .cannotConnect(connectText(status, url))
    }
    // A peer that does not acknowledge our bytes is given up. Not for a publisher: a broker under alarm stops reading for as long as the alarm
    // lasts, the kernel counts that as well, and it is a pause, not a death; silence is what tells a dead broker there.
    if role != .publisher {
      let (seconds, _) = (url.heartbeat * 2).components
      _ = saruar_set_tcp_option(handle.socket, TCP_USER_TIMEOUT, Int32(seconds) * 1000)
    }
  }

  private static func connectText(_ status: Int32, _ url: AMQPURL) -> String {
    let place = "\(url.host):\(url.port)"
    switch status {
    case AMQP_STATUS_SOCKET_ERROR.rawValue: return "nobody answers at \(place)"
    case AMQP_STATUS_HOSTNAME_RESOLUTION_FAILED.rawValue: return "host '\(url.host)' is not known"
    case AMQP_STATUS_TIMEOUT.rawValue: return "no answer from \(place) within \(url.connectionTimeout)"
    case AMQP_STATUS_SSL_CONNECTION_FAILED.rawValue: return "\(place) does not speak TLS 1.2 or later, or refuses our certificate"
    default: return "\(place): \(String(cString: amqp_error_string2(status)))"
    }
  }

  private static func secureSocket(
    _ handle: borrowing LibraryHandle, _ security: AMQPURL.Security
  ) throws(AMQPError) -> OpaquePointer? {
    guard let socket = amqp_ssl_socket_new(handle.state) else { return nil }
    amqp_ssl_socket_set_verify_peer(socket, security.verifiesPeer ? 1 : 0)
    amqp_ssl_socket_set_verify_hostname(socket, security.verifiesPeer ? 1 : 0)
    guard amqp_ssl_socket_set_ssl_versions(socket, AMQP_TLSv1_2, AMQP_TLSvLATEST) == AMQP_STATUS_OK.rawValue else {
      throw .cannotConnect("this OpenSSL has no TLS 1.2")
    }
    let authorities = security.authorities ?? environmentAuthorities ?? systemAuthorities
    if security.verifiesPeer, amqp_ssl_socket_set_cacert(socket, authorities) != AMQP_STATUS_OK.rawValue {
      throw .invalidURL("cacertfile '\(authorities)' cannot be read")
    }
    if let certificate = security.certificate, let key = security.key,
      amqp_ssl_socket_set_key(socket, certificate, key) != AMQP_STATUS_OK.rawValue
    {
      throw .invalidURL("certfile '\(certificate)' and keyfile '\(key)' cannot be read or do not belong together")
    }
    return socket
  }

  private static func logIn(_ handle: borrowing LibraryHandle, _ url: AMQPURL, _ name: String, _ role: Role) throws(AMQPError) {
    var patience = timeval(url.connectionTimeout)
    amqp_set_handshake_timeout(handle.state, &patience)
    var pool = LibraryPool()
    var properties = pool.table(clientProperties(name))
    let (seconds, _) = url.heartbeat.components
    let reply = saruar_login_plain(
      handle.state, url.virtualHost, role.frameLimit, Int32(seconds), &properties, url.user, url.password)
    switch reply.reply_type {
    case AMQP_RESPONSE_NORMAL: break
    case AMQP_RESPONSE_SERVER_EXCEPTION: throw loginError(reply, url)
    default: throw .cannotConnect("handshake with \(url.host):\(url.port): \(String(cString: amqp_error_string2(reply.library_error)))")
    }
    let offered = FieldValue.table(amqp_get_server_properties(handle.state).pointee)["capabilities"]
    guard case .table(let capabilities)? = offered else { throw .protocolViolation("the broker names no capabilities") }
    for capability in requiredCapabilities where capabilities[capability] != .bool(true) {
      throw .protocolViolation("the broker lacks the capability '\(capability)'")
    }
  }

  private static func loginError(_ reply: amqp_rpc_reply_t, _ url: AMQPURL) -> AMQPError {
    guard reply.reply.id == AMQP_CONNECTION_CLOSE_METHOD, let decoded = reply.reply.decoded else {
      return .protocolViolation("unexpected answer to the login")
    }
    let error = AMQPError(decoded.load(as: amqp_connection_close_t.self))
    switch error {
    case .accessRefused(let text) where text.contains("PLAIN") || text.contains("login"):
      return .authenticationFailed("user '\(url.user)': \(text)")
    case .closedByBroker(Int(AMQP_NOT_ALLOWED), let text, _) where text.contains("not found"): return .notFound(text)
    case .closedByBroker(Int(AMQP_NOT_ALLOWED), let text, _): return .accessRefused(text)
    default: return error
    }
  }

  /// Without these the broker would not tell us of a cancelled consumer, a blocked connection or a refused message.
  private static let requiredCapabilities = ["consumer_cancel_notify", "connection.blocked", "basic.nack", "publisher_confirms"]

  private static func clientProperties(_ name: String) -> [String: FieldValue] {
    [
      "product": "Saruar",
      "connection_name": .string(name),
      "capabilities": .table(Dictionary(uniqueKeysWithValues: requiredCapabilities.map { ($0, .bool(true)) })),
    ]
  }

  /// Switches the library's own heartbeats off, after the broker was told the interval, and accepts frames somewhat larger than agreed:
  /// RabbitMQ adds headers (`x-death`, `x-delivery-count`) without looking, and a frame too large to read would come back for ever.
  static func takeOverHeartbeats(_ handle: borrowing LibraryHandle, _ frameLimit: Int) throws(AMQPError) {
    let status = amqp_tune_connection(handle.state, 1, Int32(frameLimit * 2), 0)
    guard status == AMQP_STATUS_OK.rawValue else { throw AMQPError(status: status, doing: "tuning the connection") }
  }

  static func openChannel(_ handle: borrowing LibraryHandle, _ replyTimeout: Duration) throws(AMQPError) {
    var patience = timeval(replyTimeout)
    amqp_set_rpc_timeout(handle.state, &patience)
    guard amqp_channel_open(handle.state, channel) != nil else {
      throw AMQPError(amqp_get_rpc_reply(handle.state), doing: "opening the channel")
    }
  }
}
