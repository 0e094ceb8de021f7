internal import Contracts
internal import Foundation
internal import Lane
package import Logging
internal import Programme

/// One JSON object a line on standard error: time, level, message, and whatever the logger carries (region, lane, message id).
package struct JSONLogHandler: LogHandler {
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  private let label: String

  package init(label: String, level: Logger.Level) {
    self.label = label
    logLevel = level
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var fields = ["level": event.level.rawValue, "logger": label, "message": event.message.description, "time": WallClock.now().rfc3339]
    for (key, value) in metadata { fields[key] = value.description }
    for (key, value) in event.metadata ?? [:] { fields[key] = value.description }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(fields) else { return }
    line.append(UInt8(ascii: "\n"))
    FileHandle.standardError.write(line)
  }
}
