import Foundation

/// Lines of a file or of standard input, one at a time, so that a file of any size needs little memory.
struct LineReader {
  private let file: FileHandle
  private var buffer: [UInt8] = []
  private var head = 0
  private var isAtEnd = false
  /// The number of the line that `next` returned last, from 1.
  private(set) var line = 0

  /// `-` is standard input.
  init(path: String) throws {
    if path == "-" {
      file = .standardInput
    } else if let file = FileHandle(forReadingAtPath: path) {
      self.file = file
    } else {
      throw OperatorError("cannot read '\(path)'", advice: "Name a file that exists and may be read, or - for standard input.")
    }
  }

  /// The next line without its line break; nil at the end. An empty last line is none.
  mutating func next() throws -> [UInt8]? {
    var searched = head
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { head = end + 1 }
        line += 1
        return Array(buffer[head..<end])
      }
      searched = buffer.count
      guard try !fill(&searched) else { continue }
      guard head < buffer.count else { return nil }
      defer { head = buffer.count }
      line += 1
      return Array(buffer[head...])
    }
  }

  /// Everything that has not been read yet.
  mutating func rest() throws -> [UInt8] {
    var ignored = 0
    while try fill(&ignored) {}
    defer { head = buffer.count }
    return Array(buffer[head...])
  }

  /// Reads more; false at the end. Moves `place` along when used-up bytes are thrown away.
  private mutating func fill(_ place: inout Int) throws -> Bool {
    guard !isAtEnd else { return false }
    guard let more = try file.read(upToCount: 1 << 18), !more.isEmpty else {
      isAtEnd = true
      return false
    }
    if head > 0 {
      buffer.removeFirst(head)
      place -= head
      head = 0
    }
    buffer.append(contentsOf: more)
    return true
  }
}
