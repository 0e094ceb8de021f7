internal import CPango

/// A drawing that is stored once in the document and painted many times: an ornament of a hundred curls costs as much as one.
struct Stamp: ~Copyable {
  private let surface: OpaquePointer

  /// Recorded in a frame of its own; what lies outside the box is cut off.
  init(_ box: Box, _ draw: (_ context: OpaquePointer) -> Void) {
    var extents = cairo_rectangle_t(x: box.x, y: box.y, width: box.width, height: box.height)
    surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    let context = cairo_create(surface)!
    draw(context)
    cairo_destroy(context)
  }

  deinit { cairo_surface_destroy(surface) }

  /// Paints it with its origin at that of the canvas's frame.
  func paint(on canvas: borrowing Canvas) {
    cairo_set_source_surface(canvas.context, surface, 0, 0)
    cairo_paint(canvas.context)
  }
}

/// Cairo 1.16 lists a stamp among a page's resources once for every time it is painted, and a dictionary must not name a key twice
/// (ISO 32000-1 §7.3.7): the repetitions are blanked where they stand, so that nothing moves.
enum StampedResources {
  static func blankRepetitions(in bytes: inout [UInt8]) {
    let close = UInt8(ascii: ">")
    var place = bytes.startIndex
    while let found = bytes.firstRange(of: "/XObject << ", from: place) {
      place = found.upperBound
      var known: Set<[UInt8]> = []
      while place < bytes.endIndex, bytes[place] == UInt8(ascii: "/") {
        // "/x6 6 0 R ": four words.
        var (end, words) = (place, 0)
        while end < bytes.endIndex, words < 4, bytes[end] != close {
          if bytes[end] == UInt8(ascii: " ") { words += 1 }
          end += 1
        }
        guard words == 4 else { break }
        if !known.insert(Array(bytes[place..<end])).inserted {
          for blank in place..<end { bytes[blank] = UInt8(ascii: " ") }
        }
        place = end
      }
    }
  }
}
