import Postgres
import Testing

@Suite struct ConnectionInfoTests {
  @Test(arguments: [
    ("postgres://db.example.kz/saruar", true), ("postgresql://10.0.0.5:5432/saruar", true), ("host=db dbname=saruar", true),
    ("postgres://127.evil.example/saruar", true), ("postgres://localhost,db.example.kz/saruar", true),
    ("postgres://localhost/saruar", false), ("postgres://127.0.0.1/saruar", false), ("postgres://[::1]/saruar", false),
    ("host=/run/postgresql", false), ("dbname=saruar", false), ("host=db sslmode=require", false),
    ("host=db.example.kz hostaddr=127.0.0.1", false), ("service=saruar", true),
  ]) func anotherMachineMustProveWhoItIs(_ text: String, _ mustProve: Bool) throws {
    let info = try ConnectionInfo(text, applicationName: "saruar-tests")
    #expect(info.description.contains("sslmode=verify-full") == mustProve)
  }

  @Test(arguments: ["postgres://operator:hush@localhost/saruar", "host=localhost user=operator password=hush"])
  func passwordsAreMasked(_ text: String) throws {
    let info = try ConnectionInfo(text, applicationName: "saruar-tests")
    #expect("\(info)".contains("password=********"))
    #expect(!"\(info) \(String(reflecting: info))".contains("hush"))
  }

  @Test(arguments: [
    "postgres://[", "colour=red", "postgres://localhost/x?colour=red", "just words", "postgres://o:hush%zz@localhost/x",
    "postgres://[::1]hush/x", "password='hush",
  ])
  func whatLibpqDoesNotUnderstandIsAConfigurationError(_ text: String) throws {
    let error = try failure { _ = try ConnectionInfo(text, applicationName: "saruar-tests") }
    guard case .configuration(let reason) = error else { throw error }
    #expect(!reason.contains("hush"))
    #expect(!error.isRetryable)
  }

  @Test(.needsServer) func theSessionIsSetWhileConnecting() throws {
    var plain = try TestServer.connect()
    let role: String = try plain.query("SELECT current_user").one().get(0)
    var session = SessionSettings()
    session.role = role
    session.statementTimeout = .milliseconds(1_500)
    session.lockTimeout = .seconds(2)
    session.searchPath = #""a b", "c\d""#
    session.others["work_mem"] = "8MB"
    var connection = try TestServer.connect(session)
    func setting(_ name: String) throws -> String { try connection.query("SELECT current_setting($1)", .text(name)).one().get(0) }
    #expect(try setting("role") == role)
    #expect(try setting("statement_timeout") == "1500ms")
    #expect(try setting("lock_timeout") == "2s")
    #expect(try setting("idle_in_transaction_session_timeout") == "5s")
    #expect(try setting("search_path") == #""a b", "c\d""#)
    #expect(try setting("work_mem") == "8MB")
    #expect(try setting("TimeZone") == "UTC")
    #expect(try setting("application_name") == "saruar-tests")
    #expect(connection.parameterStatus("client_encoding") == "UTF8")
    #expect(connection.parameterStatus("server_version") != nil)
  }
}
