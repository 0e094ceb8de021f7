import Glibc
import Testing

/// Two authorities and a certificate of the right one for `localhost`, made by the openssl command in a folder of their own.
final class Certificates: Sendable {
  let folder: String

  init() throws {
    let template = strdup("/tmp/amqp-tests-XXXXXX")
    defer { free(template) }
    folder = String(cString: try #require(mkdtemp(template!)))
    for name in ["right", "wrong"] {
      try openssl("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=\(name) -keyout \(path("\(name).key")) -out \(path("\(name).pem"))")
    }
    let subject = "-subj /CN=localhost -addext subjectAltName=DNS:localhost"
    try openssl("req -newkey rsa:2048 -nodes \(subject) -keyout \(path("server.key")) -out \(path("server.csr"))")
    let authority = "-CA \(path("right.pem")) -CAkey \(path("right.key")) -CAcreateserial"
    try openssl("x509 -req -days 2 -copy_extensions copy -in \(path("server.csr")) \(authority) -out \(path("server.pem"))")
  }

  deinit {
    for file in ["right.key", "right.pem", "wrong.key", "wrong.pem", "server.key", "server.csr", "server.pem", "right.srl"] {
      unlink(path(file))
    }
    rmdir(folder)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func openssl(_ arguments: String) throws { try Command(arguments).finish() }
}
