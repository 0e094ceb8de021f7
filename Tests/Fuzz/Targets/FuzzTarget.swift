/// Something that takes bytes from outside, and what must hold whatever they are.
///
/// One object serves a whole run, as a lane's reader does, so that what one input leaves behind may hurt the next. Not thread-safe.
package protocol FuzzTarget: AnyObject, SendableMetatype {
  static var name: String { get }
  static var summary: String { get }
  /// What kind of mutations suits it.
  static var syntax: Syntax { get }

  init() throws

  /// Good inputs to start from.
  func seeds() throws -> [[UInt8]]

  /// Takes an input and tells in a few words what became of it; an input with a new answer is kept and mutated further.
  ///
  /// Must neither trap nor take a second of processor time; throws where what must hold does not.
  func take(_ input: [UInt8]) throws -> String
}

package enum Syntax: Sendable {
  case json, text, binary
}

/// What must hold does not.
package struct Violation: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

func require(_ holds: Bool, _ promise: @autoclosure () -> String) throws {
  if !holds { throw Violation(promise()) }
}

func require<Value>(_ value: Value?, _ promise: @autoclosure () -> String) throws -> Value {
  guard let value else { throw Violation(promise()) }
  return value
}

package enum FuzzTargets {
  package static let all: [any FuzzTarget.Type] = [
    EnvelopeFuzz.self, CommandFuzz.self, EventFuzz.self, FrameFuzz.self, ColumnFuzz.self, CertificateFuzz.self, JSONFuzz.self,
    AddressFuzz.self, TextFuzz.self,
  ]

  package static func named(_ name: String) -> (any FuzzTarget.Type)? { all.first { $0.name == name } }
}
