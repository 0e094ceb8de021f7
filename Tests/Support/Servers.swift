package import Foundation

/// A broker and a database that tests may use: those of `deploy/local env`, or private ones that a test may restart.
package struct Servers: Sendable {
  package var amqpURL: URLComponents
  package var postgresURL: URLComponents
  package var managementURL: URLComponents

  /// Nil unless all three addresses are there.
  package init?(_ environment: [String: String]) {
    func url(_ name: String) -> URLComponents? { environment[name].flatMap { URLComponents(string: $0) } }
    guard let amqp = url("SARUAR_AMQP_URL"), let postgres = url("SARUAR_POSTGRES_URL"), let management = url("SARUAR_AMQP_MANAGEMENT_URL")
    else { return nil }
    amqpURL = amqp
    postgresURL = postgres
    managementURL = management
  }

  package static let shared = Servers(ProcessInfo.processInfo.environment)
  /// A suite with private servers sets them here.
  @TaskLocal package static var current: Servers? = Servers.shared

  /// The broker's URL with another virtual host.
  package func amqp(virtualHost: String) -> String {
    var url = amqpURL
    url.percentEncodedPath = "/" + virtualHost
    return url.string ?? ""
  }

  /// The database server's URL with another database; on the loopback nothing is encrypted.
  package func postgres(database: String) -> String {
    var url = postgresURL
    url.path = "/" + database
    return url.string ?? ""
  }

  package var postgresAdmin: String { postgresURL.string ?? "" }
}
