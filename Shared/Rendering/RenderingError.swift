/// Why a document was not drawn.
package enum RenderingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Letters that our fonts do not have; a box in their place would be a lie about somebody's name.
  case undrawable([Character])
  /// The pinned font is not installed (Debian: fonts-noto-core), and another one must not take its place in silence.
  case fontMissing(String)
  /// The pinned font is installed and could not be cut down for paper.
  case fontNotReduced(String)
  /// Cairo's own words.
  case cairo(String)
  /// The address does not fit into a QR code.
  case tooLongForQR(String)
  /// The bytes are not a PDF as Cairo writes it.
  case unexpectedStructure(String)

  package var isRetryable: Bool { false }

  package var description: String {
    switch self {
    case .undrawable(let letters): "the fonts have no letters for \(letters.map { "'\($0)'" }.joined(separator: " "))"
    case .fontMissing(let family): "the font \(family) is not installed; on Debian: apt-get install fonts-noto-core"
    case .fontNotReduced(let family): "the font \(family) cannot be cut down: HarfBuzz refuses it, or there is no memory for a file"
    case .cairo(let words): "Cairo: \(words)"
    case .tooLongForQR(let text): "too long for a QR code: \(text.prefix(80))"
    case .unexpectedStructure(let what): "not a PDF as Cairo writes it: \(what)"
    }
  }
}
