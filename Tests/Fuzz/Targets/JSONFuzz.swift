import Contracts
import Foundation

/// Our parser against Foundation's, which shares no line with it.
package final class JSONFuzz: FuzzTarget {
  package static let name = "json"
  package static let summary = "the JSON parser beside Foundation's: the same verdict, the same value"
  package static let syntax = Syntax.json
  private var parser = JSONParser()

  package init() {}

  package func seeds() -> [[UInt8]] {
    Peculiar.messages.filter { $0.count < 10_000 }
      + ["{ \"\u{1F600}\" : \"日本 – «ёлка»\" , \"b\" : [ true , false , null ] }\n"].map { Array($0.utf8) }
  }

  /// Foundation's decoder never looks at a value that a second member of the same name hides; its other reader does.
  private static func isTakenWhole(_ input: [UInt8]) -> Bool {
    String(validating: input, as: UTF8.self) != nil
      && (try? JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)) != nil
  }

  package func take(_ input: [UInt8]) throws -> String {
    let theirs = Lenience.mayTrap(input) ? nil : try? JSONDecoder().decode(PlainValue.self, from: Data(input))
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try parser.parse(input)
    } catch {
      try require(
        theirs == nil || Lenience.isTheirs(input, error) || !Self.isTakenWhole(input), "Foundation takes what we refuse: \(error)")
      return Trace.shape(error.problem)
    }
    defer { parser.recycle(document) }
    if let problem = document.problems.list.first { return Trace.shape(problem.problem) }
    if Lenience.hasUnderflow(document.root) { return "underflow" }
    if Lenience.mayTrap(input) { return "wide" }
    try require(theirs == PlainValue(document.root), "Foundation reads something else")
    return "\(document.root.kind) \(document.root.members.count) \(document.root.elements.count)"
  }
}

/// A JSON value that both parsers can make; numbers as doubles, the only thing both promise.
private enum PlainValue: Decodable, Equatable {
  case null, bool(Bool), number(Double), string(String), array([PlainValue]), object([String: PlainValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([PlainValue].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: PlainValue].self))
    }
  }

  init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self = .bool(node.bool == true)
    case .number: self = .number(node.double ?? .nan)
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map { PlainValue($0) })
    case .object: self = .object(Dictionary(node.members.map { ($0.key, PlainValue($0.value)) }) { _, last in last })
    }
  }
}
