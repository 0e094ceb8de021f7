extension AMQPURL {
  /// Reads a URL; the error names the part that is wrong and never repeats the password.
  package init(_ text: String) throws(AMQPError) {
    self.init()
    var rest = Substring(text)
    try readScheme(&rest)
    let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] } ?? ""
    rest = rest.prefix { $0 != "?" }
    let path = rest.firstIndex(of: "/").map { rest[rest.index(after: $0)...] } ?? ""
    var authority = rest.prefix { $0 != "/" }
    if let at = authority.lastIndex(of: "@") {
      try readCredentials(authority[..<at])
      authority = authority[authority.index(after: at)...]
    }
    try readHosts(authority)
    if !path.isEmpty { virtualHost = try decoded(path, "virtual host") }
    for pair in query.split(separator: "&") { try readParameter(pair) }
    guard (security?.certificate == nil) == (security?.key == nil) else {
      throw .invalidURL("certfile and keyfile go together")
    }
  }

  private mutating func readScheme(_ rest: inout Substring) throws(AMQPError) {
    if rest.hasPrefix("amqps://") {
      security = Security()
      rest = rest.dropFirst("amqps://".count)
    } else if rest.hasPrefix("amqp://") {
      rest = rest.dropFirst("amqp://".count)
    } else {
      throw .invalidURL("must begin with amqp:// or amqps://")
    }
  }

  private mutating func readCredentials(_ text: Substring) throws(AMQPError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    user = try decoded(parts[0], "user")
    if parts.count == 2 { password = try decoded(parts[1], "password") }
  }

  /// One host, or several with commas between them.
  private mutating func readHosts(_ text: Substring) throws(AMQPError) {
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    guard names.count == 1 || !names.contains("") else { throw .invalidURL("host: nothing before or after a comma") }
    for name in names.dropFirst() { others.append(try address(name)) }
    let first = try address(names[0])
    (host, port) = (first.host, first.port)
  }

  /// `host`, `host:port` or `[::1]:port`; an empty host is localhost, a missing port the scheme's.
  private func address(_ text: Substring) throws(AMQPError) -> Address {
    var address = Address(host: "localhost", port: security == nil ? 5672 : 5671)
    var portText: Substring?
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { throw .invalidURL("host: '[' without ']'") }
      address.host = String(text[text.index(after: text.startIndex)..<end])
      let after = text[text.index(after: end)...]
      guard after.isEmpty || after.hasPrefix(":") else { throw .invalidURL("host: text after ']'") }
      portText = after.isEmpty ? nil : after.dropFirst()
    } else {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if !parts[0].isEmpty { address.host = try decoded(parts[0], "host") }
      portText = parts.count == 2 ? parts[1] : nil
    }
    if let portText { address.port = try number(portText, "port", 1...65_535) }
    return address
  }

  private mutating func readParameter(_ pair: Substring) throws(AMQPError) {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard parts.count == 2 else { throw .invalidURL("parameter '\(name)' has no value") }
    let value = try decoded(parts[1], name)
    switch name {
    case "heartbeat": heartbeat = .seconds(try number(parts[1], name, 1...300))
    case "connection_timeout": connectionTimeout = .milliseconds(try number(parts[1], name, 1...600_000))
    case "cacertfile": try secure(name) { $0.authorities = value }
    case "certfile": try secure(name) { $0.certificate = value }
    case "keyfile": try secure(name) { $0.key = value }
    case "verify":
      guard value == "verify_peer" || value == "verify_none" else { throw .invalidURL("verify must be verify_peer or verify_none") }
      try secure(name) { $0.verifiesPeer = value == "verify_peer" }
    default: throw .invalidURL("unknown parameter '\(name)'")
    }
  }

  private mutating func secure(_ name: String, _ change: (inout Security) -> Void) throws(AMQPError) {
    guard var changed = security else { throw .invalidURL("'\(name)' needs amqps://") }
    change(&changed)
    security = changed
  }
}

private func number(_ text: Substring, _ part: String, _ range: ClosedRange<Int>) throws(AMQPError) -> Int {
  guard let value = Int(text), range.contains(value) else {
    throw .invalidURL("\(part) must be a number from \(range.lowerBound) to \(range.upperBound)")
  }
  return value
}

/// Percent-decoding; NUL is refused because librabbitmq takes C strings and would cut there.
private func decoded(_ text: Substring, _ part: String) throws(AMQPError) -> String {
  var bytes: [UInt8] = []
  var source = text.utf8.makeIterator()
  while let byte = source.next() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = source.next(), let low = source.next(), let value = UInt8(hex: high, low) else {
      throw .invalidURL("\(part): '%' must be followed by two hexadecimal digits")
    }
    bytes.append(value)
  }
  guard !bytes.contains(0), let result = String(validating: bytes, as: UTF8.self) else {
    throw .invalidURL("\(part): not UTF-8 text")
  }
  return result
}

extension UInt8 {
  fileprivate init?(hex high: UInt8, _ low: UInt8) {
    guard let upper = Character(UnicodeScalar(high)).hexDigitValue, let lower = Character(UnicodeScalar(low)).hexDigitValue else {
      return nil
    }
    self = UInt8(upper << 4 | lower)
  }
}
