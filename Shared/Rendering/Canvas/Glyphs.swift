internal import CPango

/// Which letters the pinned fonts can draw; asked before anything is drawn.
package enum Glyphs {
  /// The letters of the texts that some font of ours lacks, each once, in their order; white space is always drawable.
  ///
  /// Fails where a pinned font is not installed. Any thread; every thread has its own font map, made once.
  package static func missing(in texts: [String]) throws(RenderingError) -> [Character] {
    let fonts = try Fonts.all()
    defer { for font in fonts { g_object_unref(font) } }
    var missing: [Character] = []
    for text in texts {
      for character in text where !missing.contains(character) {
        let isDrawable = character.unicodeScalars.allSatisfy { scalar in
          scalar.properties.isWhitespace || fonts.allSatisfy { pango_font_has_char($0, scalar.value) != 0 }
        }
        if !isDrawable { missing.append(character) }
      }
    }
    return missing
  }

  /// Fails where a pinned font is not installed: better told when a program starts than by its first document.
  package static func checkFonts() throws(RenderingError) { _ = try missing(in: []) }

  /// Refuses texts with letters that no font of ours has.
  static func check(_ texts: [String]) throws(RenderingError) {
    let missing = try missing(in: texts)
    guard missing.isEmpty else { throw .undrawable(missing) }
  }
}

/// The pinned fonts as Pango has loaded them.
enum Fonts {
  typealias Font = UnsafeMutablePointer<PangoFont>

  /// All of them; the caller releases each.
  static func all() throws(RenderingError) -> [Font] {
    var fonts: [Font] = []
    for typeface in Typeface.allCases {
      do {
        fonts.append(try load(typeface))
      } catch {
        for font in fonts { g_object_unref(font) }
        throw error
      }
    }
    return fonts
  }

  /// Fontconfig answers with something similar where a family is not installed, so the answer's name is compared.
  private static func load(_ typeface: Typeface) throws(RenderingError) -> Font {
    let map = pango_cairo_font_map_get_default()!
    let context = pango_font_map_create_context(map)!
    defer { g_object_unref(UnsafeMutableRawPointer(context)) }
    let wanted = typeface.description(size: 10)
    defer { pango_font_description_free(wanted) }
    guard let font = pango_font_map_load_font(map, context, wanted) else { throw .fontMissing(typeface.family) }
    let found = pango_font_describe(font)!
    defer { pango_font_description_free(found) }
    guard String(cString: pango_font_description_get_family(found)) == typeface.family else {
      g_object_unref(font)
      throw .fontMissing(typeface.family)
    }
    return font
  }
}
