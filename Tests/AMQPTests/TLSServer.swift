import AMQP
import Glibc
import Testing

/// Speaks TLS on a loopback port with the certificate for `localhost`, and nothing of use inside it.
struct TLSServer: ~Copyable {
  let port: Int
  private let command: Command

  init(_ certificates: Certificates, _ options: String = "") throws {
    let port = try SilentServer().port
    let identity = "-cert \(certificates.path("server.pem")) -key \(certificates.path("server.key"))"
    let command = try Command("s_server -www -accept 127.0.0.1:\(port) \(identity) \(options)")
    let deadline = ContinuousClock.now + .seconds(20)
    while !TLSServer.isListening(port) {
      try #require(ContinuousClock.now < deadline, "openssl s_server did not start")
      usleep(20_000)
    }
    self.port = port
    self.command = command
  }

  private static func isListening(_ port: Int) -> Bool {
    let attempt = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(attempt) }
    return SilentServer.connect(attempt, port: port)
  }
}
