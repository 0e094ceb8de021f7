/// The `data` of a message: a struct of named fields with synthesised `Codable`, from which its JSON Schema is derived.
///
/// Optional fields may be absent or null; all others are required. Limits are types (`Identifier`, `WholeNumber<1, 3>`, `AtMost<50, Member>`):
/// what the type cannot say is a rule's business, not the schema's.
package protocol Payload: Codable, Sendable {
  /// One sentence for whoever reads the schema: what a producer asks for, or what has happened.
  static var summary: String { get }
  /// The payload, or everything that is wrong with it at once, with pointers into the whole message.
  static func read(_ data: JSONNode) -> Result<Self, SchemaProblems>
  /// Writes the object that `Codable` would.
  func write(to json: inout JSONWriter) throws
}

extension Payload {
  package static func read(_ data: JSONNode) -> Result<Self, SchemaProblems> { ContractDecoder.decode(Self.self, from: data) }
  package func write(to json: inout JSONWriter) throws { try json.write(coding: self) }
}

/// A payload that belongs to one message type. (`Refused` belongs to many: `application.refused`, `order.refused`, …)
package protocol Message: Payload {
  static var type: MessageType { get }
}

/// An imperative: a producer asks, exactly one service answers.
package protocol Command: Message {}

/// A fact in the past tense: published by the system, never refused.
package protocol Event: Message {}
