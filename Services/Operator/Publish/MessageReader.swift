import Contracts

/// The messages of a file: one JSON document over many lines, or one a line (NDJSON).
///
/// A first line that is a whole JSON value makes it NDJSON, which is then read line by line.
struct MessageReader {
  enum Item {
    case message(OutgoingMessage, line: Int)
    /// Not sent: a sentence that says why.
    case problem(String, line: Int)
  }

  private var source: LineReader
  /// Lines read ahead to find out what the file is.
  private var ahead: [(line: Int, bytes: [UInt8])] = []
  /// Whether the file holds more than one message.
  private(set) var isLines = false

  init(path: String) throws {
    source = try LineReader(path: path)
    guard let first = try nextFilled() else { return }
    isLines = Self.isWhole(first.bytes)
    ahead = [first]
    if !isLines { try readWhole(first) }
  }

  mutating func next() throws -> Item? {
    guard let (line, bytes) = ahead.isEmpty ? try nextFilled() : ahead.removeFirst() else { return nil }
    switch OutgoingMessage.read(bytes) {
    case .success(let message): return .message(message, line: line)
    case .failure(let problem): return .problem(problem.text, line: line)
    }
  }

  /// One document, unless other lines than the first are messages by themselves.
  private mutating func readWhole(_ first: (line: Int, bytes: [UInt8])) throws {
    let all = first.bytes + [UInt8(ascii: "\n")] + (try source.rest())
    let lines = all.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().filter { !$0.element.isBlank }
    guard !Self.isWhole(all), lines.contains(where: { Self.isObject($0.element) }) else {
      return ahead = [(first.line, all)]
    }
    isLines = true
    ahead = lines.map { (first.line + $0.offset, Array($0.element)) }
  }

  private mutating func nextFilled() throws -> (line: Int, bytes: [UInt8])? {
    while let bytes = try source.next() {
      if !bytes[...].isBlank { return (source.line, bytes) }
    }
    return nil
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool { (try? JSONDocument(bytes, limits: .file)) != nil }

  private static func isObject(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: "{") && isWhole(Array(bytes))
  }
}

extension ArraySlice<UInt8> {
  var isBlank: Bool { allSatisfy { $0 == 32 || (9...13).contains($0) } }
}

extension JSONLimits {
  /// Size is judged by the lane that takes the message, not by us.
  static let file = JSONLimits(bytes: .max, depth: 64)
}
