internal import CCurl

/// The letter that is being sent and what the server says meanwhile; libcurl calls back on the thread that sends.
final class SMTPExchange {
  private let bytes: [UInt8]
  private var sent = 0
  /// The last no, `550 5.1.1 User unknown`; what follows it is only the farewell.
  private(set) var lastWords = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All of the letter has been asked for, so an answer is about it.
  var isRead: Bool { sent == bytes.count }

  static let read: saruar_curl_transfer = { buffer, size, count, context in
    guard let buffer, let context else { return 0 }
    let exchange = Unmanaged<SMTPExchange>.fromOpaque(context).takeUnretainedValue()
    let piece = exchange.bytes[exchange.sent...].prefix(size * count)
    UnsafeMutableRawBufferPointer(start: buffer, count: size * count).copyBytes(from: piece)
    exchange.sent += piece.count
    return piece.count
  }

  static let hear: saruar_curl_transfer = { buffer, size, count, context in
    guard let buffer, let context else { return 0 }
    let line = String(decoding: UnsafeRawBufferPointer(start: buffer, count: size * count), as: UTF8.self)
    Unmanaged<SMTPExchange>.fromOpaque(context).takeUnretainedValue().hear(line)
    return size * count
  }

  private func hear(_ line: String) {
    let words = HeaderText.singleLine(line)
    if words.hasPrefix("4") || words.hasPrefix("5") { lastWords = String(words.prefix(500)) }
  }
}
