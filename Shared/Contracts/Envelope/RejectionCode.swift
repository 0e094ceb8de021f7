/// Why a command got no decision (CONTRACTS, Outcomes).
package enum RejectionCode: String, CaseIterable, WireValue {
  /// The body is no JSON object, or the content type is not one of ours.
  case malformed
  /// The type is not one that this service takes, or another version of it.
  case unknownType = "unknown-type"
  /// The envelope or the data is not as the type's JSON Schema says.
  case invalid = "schema"
  case tooLarge = "too-large"
  /// The same source and id with other content.
  case idReused = "id-reused"
  /// The region of the body is not that of the routing key, or not the lane's.
  case wrongRegion = "wrong-region"
  /// No queue wants the routing key.
  case unrouted
  case notAllowed = "not-allowed"

  package static var placeholder: RejectionCode { .malformed }
  package static var expectation: String { "a code of rejection" }
  package static var schema: JSONValue { ["enum": .array(allCases.map { .string($0.rawValue) })] }
}
