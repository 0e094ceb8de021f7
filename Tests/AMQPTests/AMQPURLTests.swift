import AMQP
import Testing

@Suite struct AMQPURLTests {
  @Test func everyPartIsRead() throws {
    let parameters = "heartbeat=7&connection_timeout=1500&cacertfile=/a%20b.pem&verify=verify_none"
    let url = try AMQPURL("amqps://us%40er:p%3Aw%2F@broker.example:5699/re%2Fgion?\(parameters)")
    #expect(url.user == "us@er")
    #expect(url.password == "p:w/")
    #expect(url.host == "broker.example")
    #expect(url.port == 5699)
    #expect(url.virtualHost == "re/gion")
    #expect(url.heartbeat == .seconds(7))
    #expect(url.connectionTimeout == .milliseconds(1500))
    #expect(url.security?.authorities == "/a b.pem")
    #expect(url.security?.verifiesPeer == false)
  }

  @Test func whatIsNotSaidHasItsDefault() throws {
    #expect(try AMQPURL("amqp://") == AMQPURL())
    #expect(try AMQPURL("amqps://h").port == 5671)
    #expect(try AMQPURL("amqps://h").security?.verifiesPeer == true)
    #expect(try AMQPURL("amqp://h").heartbeat == .seconds(10))
  }

  @Test(arguments: ["amqp://h", "amqp://h/", "amqp://h/%2F", "amqp://h/%2f", "amqp://h?heartbeat=3"])
  func rootVirtualHostHasManySpellings(text: String) throws {
    #expect(try AMQPURL(text).virtualHost == "/")
  }

  @Test func sixthVersionAddressesStandInBrackets() throws {
    let url = try AMQPURL("amqp://[::1]:5673/v")
    #expect(url.host == "::1")
    #expect(url.port == 5673)
    #expect(url.description == "amqp://guest:***@[::1]:5673/v")
  }

  @Test func severalNodesStandBetweenCommas() throws {
    let url = try AMQPURL("amqps://me:a,b@one:5001,[::1],three/v?heartbeat=3")
    #expect(url.password == "a,b")
    #expect(url.nodes.map(\.host) == ["one", "::1", "three"])
    #expect(url.nodes.map(\.port) == [5001, 5671, 5671])
    #expect(url.nodes.allSatisfy { $0.others.isEmpty && $0.virtualHost == "v" && $0.heartbeat == .seconds(3) && $0.security != nil })
    #expect(url.description == "amqps://me:***@one:5001,[::1]:5671,three:5671/v")
  }

  @Test(arguments: [
    ("amqp://a,", "comma"), ("amqp://a,,b", "comma"), ("amqp://,b", "comma"), ("amqp://a,b:x", "port"),
    ("http://h", "amqp://"), ("amqp://h:x", "port"), ("amqp://h:0", "port"), ("amqp://h:70000", "port"), ("amqp://[::1", "]"),
    ("amqp://u%4:p@h", "user"), ("amqp://u:p%zz@h", "password"), ("amqp://u:a%00b@h", "password"), ("amqp://h/%ff", "virtual host"),
    ("amqp://h?heartbeat=0", "heartbeat"), ("amqp://h?heartbeat", "heartbeat"), ("amqp://h?colour=red", "colour"),
    ("amqp://h?cacertfile=/ca.pem", "amqps"), ("amqps://h?verify=maybe", "verify"), ("amqps://h?certfile=/c.pem", "keyfile"),
  ])
  func errorNamesTheWrongPart(text: String, part: String) {
    guard case .invalidURL(let reason)? = failure({ _ = try AMQPURL(text) }) else {
      Issue.record("accepted \(text)")
      return
    }
    #expect(reason.contains(part))
  }

  @Test func passwordIsNeverShown() throws {
    let url = try AMQPURL("amqp://me:geheim@h/v")
    #expect("\(url)" == "amqp://me:***@h:5672/v")
    #expect(!String(reflecting: url).contains("geheim"))
    #expect(!String(reflecting: [url]).contains("geheim"))
  }
}
