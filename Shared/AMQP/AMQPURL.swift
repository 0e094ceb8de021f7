/// Where the broker is and how to reach it: `amqp://user:password@host:port/vhost?heartbeat=10` or `amqps://…`.
///
/// One string configures everything, with the field's own parameter names (RabbitMQ URI specification), so the same URL serves producers
/// in other languages. Without a path, or with an empty one, the virtual host is `/`. TLS verifies the peer unless `verify=verify_none`.
/// A cluster is named by all of its nodes, `amqp://user:password@one:5672,two,three/vhost`: whoever cannot reach one goes to the next.
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

  /// A way to the broker.
  package struct Address: Sendable, Hashable {
    package var host: String
    package var port: Int

    package init(host: String, port: Int) {
      self.host = host
      self.port = port
    }
  }

  package var host = "localhost"
  package var port = 5672
  /// Further nodes of the same cluster, which know the same user, virtual host and certificate authority.
  package var others: [Address] = []
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

extension AMQPURL {
  /// Every node's URL, each alone, in the order they were named.
  package var nodes: [AMQPURL] {
    ([Address(host: host, port: port)] + others).map { address in
      var node = self
      (node.host, node.port, node.others) = (address.host, address.port, [])
      return node
    }
  }
}

extension AMQPURL: CustomStringConvertible, CustomDebugStringConvertible {
  /// For logs: never with the password.
  package var description: String {
    let scheme = security == nil ? "amqp" : "amqps"
    let path = virtualHost == "/" ? "%2F" : virtualHost
    let addresses = nodes.map { "\($0.host.contains(":") ? "[\($0.host)]" : $0.host):\($0.port)" }
    return "\(scheme)://\(user):***@\(addresses.joined(separator: ","))/\(path)"
  }

  package var debugDescription: String { description }
}
