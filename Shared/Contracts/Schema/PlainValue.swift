/// A value that can be read straight from the tape, for the messages that arrive by the thousand.
///
/// Only good data is read that way. Whatever else there is, `ContractDecoder` reads again, and it is the one that says what is wrong; so the
/// two must agree on values only, and a test with random messages holds them to that.
package protocol PlainValue: Decodable {
  static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Self
}

/// The value is not what it should be, whatever that is.
package struct NotPlain: Error {}

/// An object with its fields by name.
package protocol PlainRecord: PlainValue {
  init(_ fields: inout FieldReader) throws(NotPlain)
}

extension PlainRecord {
  package static func read(_ document: JSONDocument, at place: Int) throws(NotPlain) -> Self {
    var fields = try FieldReader(document, at: place)
    return try Self(&fields)
  }
}

extension Payload where Self: PlainRecord {
  package static func read(_ data: JSONNode) -> Result<Self, SchemaProblems> {
    do throws(NotPlain) {
      return .success(try read(data.document, at: data.index))
    } catch {
      return ContractDecoder.decode(Self.self, from: data)
    }
  }
}
