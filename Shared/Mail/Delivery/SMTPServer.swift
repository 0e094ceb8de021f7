internal import Foundation

/// A mail server that takes our letters: `smtp://user:password@mail.example.kz:587` (STARTTLS) or `smtps://…:465` (TLS from the start).
///
/// A password travels encrypted or not at all: without TLS only a server on this machine is spoken to.
package struct SMTPServer: Sendable, Equatable {
  package let host: String
  package let port: Int
  package let isTLSFromStart: Bool
  package let user: String?
  package let password: String?
  /// Authorities to trust instead of the system's.
  package var authorities: String?
  package var connectTimeout: Duration = .seconds(10)
  /// For one letter, from the connection to the answer to its last byte.
  package var timeout: Duration = .seconds(60)

  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  package init(_ text: String, authorities: String? = nil) throws(Problem) {
    let example = "smtp://user:password@mail.example.kz:587"
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), ["smtp", "smtps"].contains(scheme),
      let host = parts.host, !host.isEmpty, parts.path.isEmpty || parts.path == "/"
    else { throw Problem(description: "the URL of the mail server must look like \(example) or smtps://…") }
    self.host = host
    isTLSFromStart = scheme == "smtps"
    port = parts.port ?? (isTLSFromStart ? 465 : 587)
    user = parts.user
    password = parts.password
    self.authorities = authorities
  }

  /// Does not say what the password is.
  package var description: String { "\(url)\(user.map { " as \($0)" } ?? "")" }

  var url: String { "\(isTLSFromStart ? "smtps" : "smtp")://\(host):\(port)" }

  /// On this machine nobody listens in, and its servers seldom have certificates.
  var isLoopback: Bool { host == "localhost" || host.hasPrefix("127.") || host == "::1" || host == "[::1]" }
}
