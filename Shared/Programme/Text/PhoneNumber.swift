/// Whether a text can be a telephone number (rulebook 1.3).
///
/// 7 to 15 digits, as in E.164, with or without `+` in front, so `+77172278134`, `8 (7172) 27-81-34` and `27-81-34` all pass. Spaces,
/// brackets, hyphens, dashes and dots between the digits are only for the eye. Letters are not, nor are digits of other scripts.
package enum PhoneNumber {
  package static func isWellFormed(_ text: String) -> Bool {
    var digits = 0
    var isFirst = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case "+": if !isFirst { return false }
      case " ", "\u{A0}", "\u{202F}", "\u{2009}": continue
      case "-", "\u{2010}"..."\u{2014}", "(", ")", ".": break
      default: return false
      }
      isFirst = false
    }
    return 7...15 ~= digits
  }
}
