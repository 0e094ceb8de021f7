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
    let theirs = Lenience.mayTrap(input) ? nil : try? JSONDecoder().decode(AgreedValue.self, from: Data(input))
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
    try require(theirs == AgreedValue(document.root), "Foundation reads something else")
    return "\(document.root.kind) \(document.root.members.count) \(document.root.elements.count)"
  }
}
