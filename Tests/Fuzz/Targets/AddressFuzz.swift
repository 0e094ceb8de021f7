import AMQP
import Postgres

/// Addresses of servers, as an operator types them.
package final class AddressFuzz: FuzzTarget {
  package static let name = "addresses"
  package static let summary = "addresses of broker and database: read or refused, and no password in what is printed"
  package static let syntax = Syntax.text

  package init() {}

  package func seeds() -> [[UInt8]] {
    [
      "amqp://saruar:hush-hush@localhost:5672/%2F?heartbeat=10&connection_timeout=5000",
      "amqps://u%40x:p%3Aw@[::1]:5671/region?cacertfile=/a/b.pem&certfile=c.pem&keyfile=k.pem&verify=verify_none", "amqp://", "amqp://@:1/",
      "postgres://saruar:hush-hush@127.0.0.1:5432/saruar?sslmode=disable&options=-c%20x%3Dy", "host=db user=a password='hush hush' port=1",
      "postgresql://%2Frun%2Fpostgresql,db.example.kz:1,[::1]:2/x?target_session_attrs=any", "service=saruar", "host=",
    ].map { Array($0.utf8) }
  }

  package func take(_ input: [UInt8]) throws -> String {
    let text = String(decoding: input, as: UTF8.self)
    return "\(try broker(text)) \(database(text))"
  }

  private func broker(_ text: String) throws -> String {
    let url: AMQPURL
    do throws(AMQPError) {
      url = try AMQPURL(text)
    } catch {
      return Trace.shape("\(error)")
    }
    try require(1...65_535 ~= url.port && url.heartbeat >= .seconds(1), "values out of their range")
    var shown = url
    shown.password = "another"
    try require("\(shown)" == "\(url)" && shown.debugDescription == url.debugDescription, "what is printed depends on the password")
    return "\(url.security != nil) \(url.virtualHost == "/")"
  }

  private func database(_ text: String) -> String {
    // libpq would read files that a service names.
    if text.contains("service") { return "" }
    do throws(PostgresError) {
      let info = try ConnectionInfo(text, applicationName: "fuzz")
      return "\(info.description.split(separator: " ").map { $0.prefix { $0 != "=" } })"
    } catch {
      return Trace.shape("\(error)")
    }
  }
}
