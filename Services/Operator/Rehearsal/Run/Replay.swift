import Contracts
import Foundation
import Programme

/// An export's inputs once more, on the same virtual days: changed in an editor or as they were.
struct Replay: Script {
  let region: Region
  let begins: Instant
  let ends: Instant
  private let commands: [(at: Instant, command: RehearsalCommand)]
  private var next = 0

  var nextInstant: Instant? { next < commands.count ? commands[next].at : nil }
  let omitted: [String] = []
  let plannedAlarms: Int? = nil

  mutating func take() -> [RehearsalCommand] {
    guard let now = nextInstant else { return [] }
    let first = next
    while nextInstant == now { next += 1 }
    return commands[first..<next].map(\.command)
  }

  func hear(_ event: SeenEvent, _ body: [UInt8]) {}
  func hear(private body: [UInt8]) {}
}

extension Replay {
  /// Reads an export; what it has seen then is left aside.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OperatorError("cannot read \(path)", advice: "Name a file that `saruar rehearse --export FILE` has written.")
    }
    try self.init(lines: Array(data).split(separator: UInt8(ascii: "\n")), of: path)
  }

  init(lines: [ArraySlice<UInt8>], of path: String = "the export") throws {
    var head: (region: Region, begins: Instant, ends: Instant)?
    var commands: [(at: Instant, command: RehearsalCommand)] = []
    var sent: [String: ArraySlice<UInt8>] = [:]
    for (place, line) in lines.enumerated() {
      guard let root = try? JSONDocument(Array(line), limits: .file).root else { throw Self.broken(path, place) }
      switch root["kind"]?.string {
      case "season": head = Self.head(root)
      case "command":
        guard let region = head?.region, let (at, command) = Self.command(root, commands.count, region, &sent) else {
          throw Self.broken(path, place)
        }
        commands.append((at, command))
      default: break
      }
    }
    guard let head else { throw OperatorError("\(path) does not say which season it is", advice: "Its first line does.") }
    self.init(head, commands.sorted { ($0.at, $0.command.step) < ($1.at, $1.command.step) })
  }

  private init(_ head: (region: Region, begins: Instant, ends: Instant), _ commands: [(at: Instant, command: RehearsalCommand)]) {
    region = head.region
    begins = head.begins
    ends = max(head.ends, commands.last?.at ?? head.ends)
    self.commands = commands
  }

  private static func head(_ root: JSONNode) -> (region: Region, begins: Instant, ends: Instant)? {
    guard let region = root["region"]?.string.flatMap({ Region(rawValue: $0) }),
      let begins = root["begins"]?.string.flatMap({ Instant(rfc3339: $0) }),
      let ends = root["ends"]?.string.flatMap({ Instant(rfc3339: $0) })
    else { return nil }
    return (region, begins, ends)
  }

  /// The same id with the same bytes went out twice then, with others it was a slip; both are repeated.
  private static func command(
    _ root: JSONNode, _ step: Int, _ region: Region, _ sent: inout [String: ArraySlice<UInt8>]
  ) -> (Instant, RehearsalCommand)? {
    guard let at = root["at"]?.string.flatMap({ Instant(rfc3339: $0) }), let key = root["key"]?.string, let message = root["message"],
      let id = message["id"]?.string, let type = MessageType(name: key.split(separator: ".").dropFirst().joined(separator: "."))
    else { return nil }
    var command = RehearsalCommand(step: step, id: id, type: type, region: region, body: Array(message.raw), foreseen: nil)
    command.isRedelivery = sent[id] == message.raw
    command.isReuse = sent[id].map { $0 != message.raw } ?? false
    command.wantsReply = type == PurchasePlace.type
    sent[id] = sent[id] ?? message.raw
    return (at, command)
  }

  private static func broken(_ path: String, _ line: Int) -> OperatorError {
    OperatorError("line \(line + 1) of \(path) is no line of an export", advice: "Change values, not the shape of the lines.")
  }
}
