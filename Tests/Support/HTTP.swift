package import Foundation

/// Just enough of HTTP for health pages and the broker's management: one request on one connection, answered whole.
///
/// Version 1.0, so that no server answers in chunks. Blocks; what is not answered within ten seconds is an error.
package enum HTTP {
  package struct Answer: Sendable {
    package var status: Int
    package var head: String
    package var body: [UInt8]
    package var text: String { String(decoding: body, as: UTF8.self) }
  }

  package struct Failed: Error, CustomStringConvertible {
    package var description: String
  }

  package static func get(port: Int, _ path: String) throws -> Answer { try send("GET", port: port, path) }

  /// `base` may carry user and password.
  package static func send(_ method: String, _ base: URLComponents, _ path: String, json: String? = nil) throws -> Answer {
    guard let port = base.port else { throw Failed(description: "the URL of \(path) has no port") }
    let login = Data("\(base.user ?? ""):\(base.password ?? "")".utf8).base64EncodedString()
    return try send(method, port: port, path, headers: ["Authorization: Basic \(login)"], json: json)
  }

  private static func send(_ method: String, port: Int, _ path: String, headers: [String] = [], json: String? = nil) throws -> Answer {
    let body = json.map { Array($0.utf8) } ?? []
    var lines = ["\(method) \(path) HTTP/1.0", "Host: 127.0.0.1", "Connection: close"] + headers
    if json != nil { lines += ["Content-Type: application/json", "Content-Length: \(body.count)"] }
    let socket = try Loopback.connect(to: port)
    defer { close(socket) }
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard Loopback.deliver(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body, to: socket) else {
      throw Failed(description: "\(method) \(path): the connection was lost")
    }
    return try parse(readAll(socket), "\(method) \(path)")
  }

  private static func readAll(_ socket: Int32) throws -> [UInt8] {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(socket, &buffer, buffer.count)
      guard count > 0 else { return answer }
      answer += buffer[..<count]
      if isWhole(answer) { return answer }
    }
  }

  /// By its `Content-Length`: RabbitMQ's management leaves a connection open whose request it failed to serve.
  private static func isWhole(_ answer: [UInt8]) -> Bool {
    guard let end = endOfHead(answer) else { return false }
    let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
    let length = head.components(separatedBy: "\r\n").first { $0.hasPrefix("content-length:") }
    guard let count = length.flatMap({ Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }) else { return false }
    return answer.count - end.upperBound >= count
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Range<Int>? { bytes.firstRange(of: Array("\r\n\r\n".utf8)) }

  private static func parse(_ bytes: [UInt8], _ what: String) throws -> Answer {
    guard let end = endOfHead(bytes) else {
      throw Failed(description: "\(what): no answer")
    }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    guard let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      throw Failed(description: "\(what): no status in \(head)")
    }
    return Answer(status: status, head: head, body: Array(bytes[end.upperBound...]))
  }
}
