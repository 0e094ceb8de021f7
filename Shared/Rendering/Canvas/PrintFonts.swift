internal import CPango

/// The pinned fonts as every document is set in them: made once, when the first document is drawn or the program asks.
struct PrintFonts: Sendable {
  /// What all of them can draw.
  let letters: Set<UInt32>
  /// The address of a Fontconfig configuration that knows these fonts and no other; any thread may read it, and it is never freed.
  private let configuration: UInt

  private static let made = Result { () throws(RenderingError) in try PrintFonts() }

  static func all() throws(RenderingError) -> PrintFonts { try made.get() }

  private init() throws(RenderingError) {
    let faces = Typeface.allCases
    let common = Letters(of: try FontFile(faces[0]))
    for face in faces.dropFirst() { common.keepOnly(Letters(of: try FontFile(face))) }
    letters = common.scalars
    let configuration = FcConfigCreate()!
    for face in faces {
      let font = try PrintFont(try FontFile(face), keeping: common)
      guard FcConfigAppFontAddFile(configuration, font.path) != 0 else { throw .fontNotReduced(face.family) }
    }
    self.configuration = UInt(bitPattern: configuration)
  }

  /// Has this thread's layouts set in them.
  func use() {
    let map = saruar_fontconfig_map(pango_cairo_font_map_get_default())!
    let configuration = OpaquePointer(bitPattern: configuration)
    if pango_fc_font_map_get_config(map) != configuration { pango_fc_font_map_set_config(map, configuration) }
  }
}
