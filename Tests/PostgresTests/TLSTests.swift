import Foundation
import Postgres
import Testing

/// Against the server of SARUAR_POSTGRES_TLS_URL, whose host name is in its certificate and whose authority is the URL's `sslrootcert`.
@Suite(.enabled(if: TestServer.tlsURL != nil, "SARUAR_POSTGRES_TLS_URL names no server")) struct TLSTests {
  /// The URL with items added; libpq takes the last of equal ones.
  private func url(_ items: [(String, String)]) throws -> String {
    let url = try #require(TestServer.tlsURL)
    return items.reduce(url) { $0 + ($0.contains("?") ? "&" : "?") + "\($1.0)=\($1.1)" }
  }

  private func refusal(_ items: [(String, String)]) throws -> String {
    let error = try failure { _ = try TestServer.connect(to: url(items)) }
    guard case .cannotConnect(let reason) = error else { throw error }
    return reason
  }

  @Test func theRightAuthorityAndHostAreAccepted() throws {
    var connection = try TestServer.connect(to: url([("sslmode", "verify-full")]))
    let isEncrypted = connection.isEncrypted
    #expect(isEncrypted)
    let row = try connection.query("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()").one()
    #expect(try row.get("ssl") == true)
    #expect(try ["TLSv1.2", "TLSv1.3"].contains(row.get("version", as: String.self)))
  }

  @Test func bigExchangesPassThroughTLS() throws {
    var connection = try TestServer.connect(to: url([("sslmode", "verify-full")]))
    let body = [UInt8](repeating: 3, count: 100_000)
    let echo = Statement("SELECT $1 || $1")
    let results = try connection.run((0..<200).map { _ in echo.bind(.bytea(body)) }, timeout: .seconds(60))
    #expect(try results.allSatisfy { try $0.one().withBytes(0) { $0.count } == 200_000 })
  }

  @Test func aStrangersAuthorityIsRefused() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("saruar-stranger-\(UInt64.random(in: 0...UInt64.max)).crt")
    try Self.stranger.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try refusal([("sslmode", "verify-full"), ("sslrootcert", file.path)]).contains("certificate verify failed"))
  }

  @Test func anotherHostNameIsRefused() throws {
    let reason = try refusal([("sslmode", "verify-full"), ("host", "other.example"), ("hostaddr", "127.0.0.1")])
    #expect(reason.contains("does not match host name"))
  }

  /// An authority that signed nothing.
  private static let stranger = """
    -----BEGIN CERTIFICATE-----
    MIIBfzCCASWgAwIBAgIUMP12y5tsEooqrW7zwKEWu4x2zYowCgYIKoZIzj0EAwIw
    FTETMBEGA1UEAwwKYSBzdHJhbmdlcjAeFw0yNjExMjMxNDU1MzZaFw0zNjExMjAx
    NDU1MzZaMBUxEzARBgNVBAMMCmEgc3RyYW5nZXIwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAATuRDHY1P8OYDMVxZcXBxtw2/Pd/zKAmE4mYpdW/TuaHcdBq96Hfdsu
    PsExsljKlqYYxLU9db7nBYgSfcUAPcwWo1MwUTAdBgNVHQ4EFgQUdvw0R/2BpOsU
    QqsOi+flnjJK9TAwHwYDVR0jBBgwFoAUdvw0R/2BpOsUQqsOi+flnjJK9TAwDwYD
    VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA2wdpJbhPGJJ7/KYGVvBY
    Nl+cycbDNiyzYkv1ld7py2sCIDGK4MqlEs/EgJL5JgMJ2fSAVWVYo52Wtz2qSTFU
    +L2T
    -----END CERTIFICATE-----
    """
}
