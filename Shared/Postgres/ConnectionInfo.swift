import CPostgres
import Glibc

/// Where and how to connect: a `postgres://` URL or libpq's `keyword=value` text, read by libpq itself, with our defaults added.
///
/// - TLS: without `sslmode` (and without `PGSSLMODE`) a server on this machine gets libpq's `prefer`, any other gets `verify-full`, for a password must
///   not go to whoever answers. The authorities come from `sslrootcert`, `PGSSLROOTCERT` or `~/.postgresql/root.crt`.
/// - A dead peer is noticed within about 20 s (keepalives, `tcp_user_timeout`) instead of two hours; GSSAPI is off, it would go before TLS.
/// - Text is UTF-8. `application_name` of the text wins over ours.
package struct ConnectionInfo: Sendable {
  let keywords: [Keyword]

  struct Keyword: Sendable {
    let name: String
    let value: String
    let isSecret: Bool
  }

  package init(_ text: String, applicationName: String, session: SessionSettings = SessionSettings()) throws(PostgresError) {
    var keywords = try Self.parse(text)
    func value(_ name: String) -> String? { keywords.first { $0.name == name }?.value }
    func add(_ name: String, _ value: String) { keywords.append(Keyword(name: name, value: value, isSecret: false)) }

    let options = [session.options, value("options")].compactMap(\.self).joined(separator: " ")
    let hosts = value("hostaddr") ?? value("host") ?? Self.environment("PGHOSTADDR") ?? Self.environment("PGHOST")
    let isOpen = value("sslmode") == nil && Self.environment("PGSSLMODE") == nil
    // A service file may name any host.
    let hasService = value("service") != nil || Self.environment("PGSERVICE") != nil
    if isOpen, hasService || !Self.isThisMachine(hosts) { add("sslmode", "verify-full") }
    for (name, standard) in Self.standards where value(name) == nil { add(name, standard) }
    keywords.removeAll { ["options", "client_encoding", "fallback_application_name"].contains($0.name) }
    add("options", options)
    add("client_encoding", "UTF8")
    add("fallback_application_name", applicationName)
    self.keywords = keywords
  }

  private static let standards = [
    ("gssencmode", "disable"), ("keepalives_idle", "10"), ("keepalives_interval", "3"), ("keepalives_count", "3"),
    ("tcp_user_timeout", "20000"),
  ]

  private static func parse(_ text: String) throws(PostgresError) -> [Keyword] {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &message) else {
      defer { PQfreemem(message) }
      throw .configuration(message.map { withoutQuotes(String(cString: $0)) } ?? "out of memory")
    }
    defer { PQconninfoFree(options) }
    var keywords: [Keyword] = []
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        let isSecret = option.pointee.dispchar.map { String(cString: $0) } == "*"
        keywords.append(Keyword(name: String(cString: keyword), value: String(cString: value), isSecret: isSecret))
      }
      option += 1
    }
    return keywords
  }

  /// libpq quotes what it does not understand, which may be the password, or the whole URL.
  private static func withoutQuotes(_ message: String) -> String {
    guard let first = message.firstIndex(of: "\""), let last = message.lastIndex(of: "\"") else { return trimmed(message) }
    return trimmed(message[..<first] + "…" + message[message.index(after: last)...])
  }

  /// A socket directory, localhost or a loopback address; of several hosts, all of them.
  private static func isThisMachine(_ hosts: String?) -> Bool {
    (hosts ?? "").split(separator: ",", omittingEmptySubsequences: false).allSatisfy { host in
      host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1" || isLoopbackAddress(host)
    }
  }

  /// Four numbers that begin with 127: a name such as `127.example.org` is another machine.
  private static func isLoopbackAddress(_ host: Substring) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension ConnectionInfo: CustomStringConvertible, CustomDebugStringConvertible {
  /// The keywords with every secret masked: fit for logs.
  package var description: String {
    keywords.map { "\($0.name)=\($0.isSecret ? "********" : $0.value)" }.joined(separator: " ")
  }

  package var debugDescription: String { description }
}

/// Without the blanks and line ends around it, as libpq's messages come.
func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop { $0.isWhitespace }
  return String(start.reversed().drop { $0.isWhitespace }.reversed())
}
