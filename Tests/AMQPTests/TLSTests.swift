import AMQP
import Testing

/// Who the broker is, is settled before a single AMQP byte, so a server that speaks TLS only is enough.
@Suite struct TLSTests {
  private let certificates: Certificates

  init() throws { certificates = try Certificates() }

  private func error(host: String, port: Int, _ parameters: String) throws -> AMQPError? {
    let url = try AMQPURL("amqps://\(host):\(port)?connection_timeout=1000&\(parameters)")
    return failure { _ = try TopologyChannel(url: url, name: "test") }
  }

  @Test func rightAuthorityAndHostAreTrusted() throws {
    let server = try TLSServer(certificates)
    let error = try error(host: "localhost", port: server.port, "cacertfile=\(certificates.path("right.pem"))")
    guard case .cannotConnect(let text)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("handshake"), "TLS was not the problem: there is no AMQP behind it")
  }

  @Test func wrongAuthorityIsRefused() throws {
    let server = try TLSServer(certificates)
    for parameters in ["cacertfile=\(certificates.path("wrong.pem"))", "verify=verify_peer"] {
      guard case .untrusted? = try error(host: "localhost", port: server.port, parameters) else {
        Issue.record("trusted with \(parameters)")
        return
      }
    }
  }

  @Test func wrongHostNameIsRefused() throws {
    let server = try TLSServer(certificates)
    guard case .untrusted? = try error(host: "127.0.0.1", port: server.port, "cacertfile=\(certificates.path("right.pem"))") else {
      Issue.record("trusted a certificate for another host")
      return
    }
  }

  @Test func nobodyIsVerifiedOnRequest() throws {
    let server = try TLSServer(certificates)
    guard case .cannotConnect(let text)? = try error(host: "127.0.0.1", port: server.port, "verify=verify_none") else {
      Issue.record("verified although told not to")
      return
    }
    #expect(text.contains("handshake"))
  }

  @Test func oldTLSIsRefused() throws {
    let server = try TLSServer(certificates, "-tls1_1 -cipher ALL:@SECLEVEL=0")
    guard case .cannotConnect(let text)? = try error(host: "localhost", port: server.port, "verify=verify_none") else {
      Issue.record("spoke TLS 1.1")
      return
    }
    #expect(text.contains("TLS 1.2"))
  }

  @Test func unreadableFilesAreNamed() throws {
    for parameters in ["cacertfile=/nowhere/ca.pem", "certfile=/nowhere/c.pem&keyfile=/nowhere/k.pem&verify=verify_none"] {
      guard case .invalidURL(let text)? = try error(host: "localhost", port: 1, parameters) else {
        Issue.record("read \(parameters)")
        return
      }
      #expect(text.contains("/nowhere/c"))
    }
  }
}

/// With the broker's own TLS listener, when the environment names one.
@Suite(.enabled(if: Broker.environment("SARUAR_AMQPS_URL") != nil)) struct TLSBrokerTests {
  private func url() throws -> AMQPURL { try AMQPURL(#require(Broker.environment("SARUAR_AMQPS_URL"))) }

  @Test func messagesTravelEncrypted() throws {
    let queue = Broker.uniqueName()
    var topology = try TopologyChannel(url: url(), name: queue)
    _ = try topology.declareQueue(queue)
    var publisher = try Publisher(url: url(), name: queue)
    let bodies = [0, 1, 16_384, 300_000, 3_000_000].map { [UInt8](repeating: 9, count: $0) }
    _ = try publisher.publish(contentsOf: bodies.map { Outgoing(exchange: "", routingKey: queue, body: $0) })
    #expect(try publisher.settle(within: .seconds(20)).isEmpty)
    var consumer = try Consumer(url: url(), name: queue, queue: queue, prefetch: 10)
    for body in bodies { #expect(try consumer.next(timeout: .seconds(10))?.body == body) }
    try topology.deleteQueue(queue)
  }

  @Test func strangersAreRefused() throws {
    let certificates = try Certificates()
    var wrongAuthority = try url()
    wrongAuthority.security?.authorities = certificates.path("wrong.pem")
    var wrongHost = try url()
    wrongHost.host = "127.0.0.1"
    for url in [wrongAuthority, wrongHost] {
      guard case .untrusted? = failure({ _ = try TopologyChannel(url: url, name: "test") }) else {
        Issue.record("trusted \(url)")
        return
      }
    }
  }
}
