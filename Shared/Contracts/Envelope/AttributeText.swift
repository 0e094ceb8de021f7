/// A text of a producer's, such as AMQP's `correlation_id`, that is to stand as an attribute of a message of ours.
package enum AttributeText {
  /// The text without the control characters that no reader of ours takes; nil where nothing is left.
  ///
  /// Nobody checked it on its way in, and an event with a bad attribute is rejected by every service that must hear it.
  package static func tellable(_ text: String) -> String? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }) { return text.isEmpty ? nil : text }
    let kept = String(text.unicodeScalars.filter { !isRefused($0.value) })
    return kept.isEmpty ? nil : kept
  }

  private static func isRefused(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case ..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}
