extension Unicode.Scalar {
  /// Whether it is white space; the property look-up is slow, and below U+1680 there are only these few.
  var isBlank: Bool {
    guard value >= 0x1680 else { return value == 0x20 || 0x09...0x0D ~= value || value == 0x85 || value == 0xA0 }
    return properties.isWhitespace
  }
}
