internal import CPango

/// The fonts of our documents, pinned: Noto has every Kazakh letter in both cases (Debian: fonts-noto-core).
enum Typeface: CaseIterable {
  case display
  case displayItalic
  case serif
  case serifBold
  case serifItalic
  case sans
  case sansBold

  var family: String {
    switch self {
    case .display, .displayItalic: "Noto Serif Display"
    case .serif, .serifBold, .serifItalic: "Noto Serif"
    case .sans, .sansBold: "Noto Sans"
    }
  }

  /// What Pango is asked for; the caller frees it.
  func description(size: Double) -> OpaquePointer {
    let description = pango_font_description_new()!
    pango_font_description_set_family(description, family)
    pango_font_description_set_weight(description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(description, isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    return description
  }

  private var isBold: Bool { self == .serifBold || self == .sansBold || self == .display }
  private var isItalic: Bool { self == .serifItalic || self == .displayItalic }
}
