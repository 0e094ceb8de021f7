/// JSON Pointers, RFC 6901.
package enum JSONPointer {
  /// A member's name as one step: `~` and `/` escaped, and what may not stand in a message of ours replaced by U+FFFD.
  package static func token(_ name: String) -> String {
    var token = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": token += "\u{FFFD}"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }
}
