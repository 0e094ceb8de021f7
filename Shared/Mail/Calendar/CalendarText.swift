/// How RFC 5545 writes values and lines.
enum CalendarText {
  /// A TEXT value (§3.3.11).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\t": escaped.unicodeScalars.append(scalar)
      default: if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// A quoted parameter value (§3.2): it knows no escapes, so a double quote becomes a single one.
  static func quoted(_ text: String) -> String {
    "\"" + HeaderText.singleLine(text).replacing("\"", with: "'") + "\""
  }

  /// Content lines of at most 75 octets (§3.1); a letter of several octets stays whole.
  static func folded(_ lines: [String]) -> String {
    lines.map(folded).joined()
  }

  private static func folded(_ line: String) -> String {
    var (folded, width) = ("", 0)
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if width + octets > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(scalar)
      width += octets
    }
    return folded + "\r\n"
  }
}
