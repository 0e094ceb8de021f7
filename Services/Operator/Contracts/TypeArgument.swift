import ArgumentParser
import Contracts

/// A message type as people write it: `application.submit`, or whole as on the wire.
struct TypeArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  /// The type, if the catalogue has it; otherwise an error that names the nearest.
  func type() throws -> MessageType {
    if let type = MessageType(name: text) ?? MessageType(cloudEventsType: text), Catalogue.payload(type) != nil { return type }
    let near = Self.nearest(to: text)
    let meant = near.isEmpty ? "" : "Did you mean \(near.joined(separator: " or "))? "
    throw OperatorError("there is no message type '\(text)'", advice: meant + "`saruar schema --list` names all of them.")
  }

  /// Up to three names that differ little, or hold the same words the other way round or in part.
  static func nearest(to text: String) -> [String] {
    let text = text.lowercased()
    let allowed = max(2, text.count / 3)
    let words = Set(text.split { $0 == "." || $0 == " " || $0 == "_" || $0 == "-" })
    let scored = Catalogue.types.map(\.name).compactMap { name -> (name: String, score: Int)? in
      let distance = EditDistance.between(text, name)
      let common = words.intersection(name.split { $0 == "." || $0 == "-" }).count
      guard distance <= allowed || common > 0 else { return nil }
      return (name, distance - 4 * common)
    }
    return scored.sorted { ($0.score, $0.name) < ($1.score, $1.name) }.prefix(3).map(\.name)
  }
}

/// How many letters have to be inserted, deleted or replaced to make one text of the other.
enum EditDistance {
  static func between(_ left: String, _ right: String) -> Int {
    let target = Array(right)
    var row = Array(0...target.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (place, other) in target.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(above + 1, row[place] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[target.count]
  }
}
