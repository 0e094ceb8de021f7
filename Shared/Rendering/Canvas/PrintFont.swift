internal import CPango
internal import Foundation

/// A pinned font cut down for paper, as a file in memory.
///
/// A font's file holds programs that fit its outlines to the pixels of a screen, and scripts that we never set. Cairo copies the former into every
/// subset of every document and searches the latter for every letter: together a quarter of a certificate's time. Outlines, widths and kerning
/// are those of the font.
struct PrintFont {
  /// Where it can be opened; the descriptor stays open for as long as the program runs.
  let path: String

  init(_ font: borrowing FontFile, keeping letters: borrowing Letters) throws(RenderingError) {
    guard let input = hb_subset_input_create_or_fail() else { throw .fontNotReduced(font.family) }
    defer { hb_subset_input_destroy(input) }
    hb_set_union(hb_subset_input_unicode_set(input), letters.set)
    hb_subset_input_set_flags(input, UInt32(HB_SUBSET_FLAGS_NO_HINTING.rawValue))
    guard let face = hb_subset_or_fail(font.face, input) else { throw .fontNotReduced(font.family) }
    defer { hb_face_destroy(face) }
    let blob = hb_face_reference_blob(face)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    let bytes = hb_blob_get_data(blob, &length)
    let descriptor = saruar_memory_file("saruar-font")
    guard descriptor >= 0, write(descriptor, bytes, Int(length)) == Int(length) else { throw .fontNotReduced(font.family) }
    path = "/proc/self/fd/\(descriptor)"
  }
}

/// A font as it is installed.
struct FontFile: ~Copyable {
  let family: String
  let face: OpaquePointer

  /// Asks Pango, with the system's own configuration, for the typeface.
  ///
  /// Fontconfig answers with something similar where a family is not installed, so the answer's name is compared.
  init(_ typeface: Typeface) throws(RenderingError) {
    let map = pango_cairo_font_map_new()!
    defer { g_object_unref(map) }
    let context = pango_font_map_create_context(map)!
    defer { g_object_unref(UnsafeMutableRawPointer(context)) }
    let wanted = typeface.description(size: 10)
    defer { pango_font_description_free(wanted) }
    guard let font = pango_font_map_load_font(map, context, wanted) else { throw .fontMissing(typeface.family) }
    defer { g_object_unref(font) }
    let found = pango_font_describe(font)!
    defer { pango_font_description_free(found) }
    var (path, index): (UnsafeMutablePointer<FcChar8>?, Int32) = (nil, 0)
    let pattern = saruar_pattern(font)
    guard String(cString: pango_font_description_get_family(found)) == typeface.family,
      FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path
    else { throw .fontMissing(typeface.family) }
    _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    let blob = hb_blob_create_from_file(UnsafeRawPointer(path).assumingMemoryBound(to: CChar.self))
    defer { hb_blob_destroy(blob) }
    (family, face) = (typeface.family, hb_face_create(blob, UInt32(index)))
  }

  deinit { hb_face_destroy(face) }
}

/// A set of characters.
struct Letters: ~Copyable {
  let set: OpaquePointer

  /// What a font has.
  init(of font: borrowing FontFile) {
    set = hb_set_create()
    hb_face_collect_unicodes(font.face, set)
  }

  deinit { hb_set_destroy(set) }

  func keepOnly(_ other: borrowing Letters) { hb_set_intersect(set, other.set) }

  var scalars: Set<UInt32> {
    var (scalars, scalar) = (Set<UInt32>(), UInt32.max)
    while hb_set_next(set, &scalar) != 0 { scalars.insert(scalar) }
    return scalars
  }
}
