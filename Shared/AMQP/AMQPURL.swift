/// Where the broker is and how to reach it: `amqp://user:password@host:port/vhost?heartbeat=10` or `amqps://…`.
///
/// One string configures everything, with the field's own parameter names (RabbitMQ URI specification), so the same URL serves producers
/// in other languages. Without a path, or with an empty one, the virtual host is `/`. TLS verifies the peer unless `verify=verify_none`.
package struct AMQPURL: Sendable, Hashable {
  /// What TLS needs; file names are of PEM files.
  package struct Security: Sendable, Hashable {
    /// The authorities we trust; when nil those of `SARUAR_CA_FILE` in the environment, or the system's.
    package var authorities: String?
    package var certificate: String?
    package var key: String?
    /// Certificate chain and host name are checked. librabbitmq 0.11 matches DNS names only: name the host, do not number it.
    package var verifiesPeer = true
  }

  package var host = "localhost"
  package var port = 5672
  package var user = "guest"
  package var password = "guest"
  package var virtualHost = "/"
  /// Silence after which a side says something; twice that and the other side is given up.
  package var heartbeat: Duration = .seconds(10)
  /// How long to wait for TCP, TLS and the handshake together, each.
  package var connectionTimeout: Duration = .seconds(5)
  /// Nil for plain `amqp`.
  package var security: Security?

  package init() {}
}

extension AMQPURL: CustomStringConvertible, CustomDebugStringConvertible {
  /// For logs: never with the password.
  package var description: String {
    let scheme = security == nil ? "amqp" : "amqps"
    let path = virtualHost == "/" ? "%2F" : virtualHost
    let authority = host.contains(":") ? "[\(host)]" : host
    return "\(scheme)://\(user):***@\(authority):\(port)/\(path)"
  }

  package var debugDescription: String { description }
}
