/// Why bytes are not a JSON text we take; the offsets count bytes from 0.
package enum JSONSyntaxError: Error, Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8(offset: Int)
  case tooDeep(offset: Int, limit: Int)
  case truncated(offset: Int)
  case syntax(offset: Int, expected: String)

  /// Never: the same bytes stay the same.
  package var isRetryable: Bool { false }

  /// The problem in the words of `message.rejected`.
  package var problem: String {
    switch self {
    case .tooLarge(let bytes, let limit): "the body has \(bytes) bytes; at most \(limit) are taken"
    case .notUTF8(let offset): "the body is not valid UTF-8 at byte \(offset)"
    case .tooDeep(let offset, let limit): "arrays and objects are nested deeper than \(limit) at byte \(offset)"
    case .truncated(let offset): "the JSON text ends too early, at byte \(offset)"
    case .syntax(let offset, let expected): "not JSON at byte \(offset): expected \(expected)"
    }
  }
}
