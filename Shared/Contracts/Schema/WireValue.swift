/// A value that is one JSON token to the schema although it may be a struct in Swift: a date, an identifier, a word of a vocabulary.
///
/// The decoder reads it through its own `init(from:)`, which throws when the token is not acceptable; the decoder then records
/// `must be <expectation>` with the pointer, goes on with `placeholder`, and finds the next problem. Cost when all is well: none.
package protocol WireValue: Codable, Sendable {
  /// The fragment of JSON Schema that accepts exactly what `init(from:)` accepts.
  static var schema: JSONValue { get }
  /// What stands in for a value that could not be read; it never leaves the decoder, as a message with a problem is not delivered.
  static var placeholder: Self { get }
  /// Ends the sentence "must be …".
  static var expectation: String { get }
}
