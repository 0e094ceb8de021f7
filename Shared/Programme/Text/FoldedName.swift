internal import Foundation

/// A name with everything removed that does not make it another name: case, spacing and Unicode form.
///
/// Two projects or people are "the same name" when their folded names are equal (rulebook 1.4). The key is stored in unique indexes, so its
/// rule may not change once there are stores in use: NFC; case folded by the default Unicode mappings, whatever the locale (İ to i); every run
/// of white space one space, none at the ends; zero-width and other invisible characters gone. Punctuation and look-alike letters stay as they are.
package struct FoldedName: Sendable, Hashable {
  /// The folded text, valid UTF-8 in NFC, usable as a database key.
  package let key: String

  package init(_ name: String) {
    key = Self.quickFold(name) ?? Self.fold(name)
  }

  package var isEmpty: Bool { key.isEmpty }

  /// The definition; `quickFold` must agree with it.
  package static func fold(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    var spacePending = false
    for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
      let properties = scalar.properties
      if properties.isWhitespace {
        spacePending = !folded.isEmpty
      } else if !properties.isInvisible {
        if spacePending { folded.append(" ") }
        spacePending = false
        // One by one: the view copies all that it has before it appends several.
        for folding in scalar.caseFolded { folded.append(folding) }
      }
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }

  /// The same for ASCII and Cyrillic without combining marks, in one pass over the bytes; nil where that does not suffice.
  ///
  /// Almost every name is of this kind. Folding keeps the length of each such character, so the input's length bounds the output's.
  package static func quickFold(_ name: String) -> String? {
    var name = name
    var suffices = true
    let folded = name.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { output in
        guard let length = QuickFold.fold(bytes, into: output) else {
          suffices = false
          return 0
        }
        return length
      }
    }
    return suffices ? folded : nil
  }
}

extension Unicode.Scalar {
  /// Lower case of upper case of lower case: unlike lower case alone this makes ς, σ and Σ one, and ß and ẞ (both ss; ẞ is upper case
  /// already, so it must be made lower first).
  fileprivate var caseFolded: String.UnicodeScalarView {
    if self == "\u{130}" { return "i".unicodeScalars }
    var folded = String.UnicodeScalarView()
    for lower in properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return folded
  }
}

extension Unicode.Scalar.Properties {
  /// Characters that leave no trace on paper: zero-width spaces and joiners, soft hyphen, byte order mark, control characters.
  var isInvisible: Bool {
    isDefaultIgnorableCodePoint || generalCategory == .control || generalCategory == .format
  }
}
