/// Bytes that are worth inserting.
enum Words {
  static func of(_ syntax: Syntax) -> [[UInt8]] {
    switch syntax {
    case .json: json
    case .text: text
    case .binary: binary
    }
  }

  /// Parts of UTF-8: overlong, surrogates, beyond the last scalar, cut off, alone; byte order marks.
  private static let broken: [[UInt8]] = [
    [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xE2, 0x80], [0xD0], [0x96], [0xFF],
    [0xEF, 0xBB, 0xBF],
    [0xFF, 0xFE], [0], [0x7F], [0xC2, 0x85], [0x1F], [0xE2, 0x80, 0xA8], [0xCC, 0x81], [0xF0, 0x9F, 0x91, 0xA8, 0xE2, 0x80, 0x8D],
  ]

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static let json =
    broken
    + bytes([
      "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u0000", "\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\u00e9", "\\/", "null", "true",
      "false",
      "0", "-0", "-", "1e400", "1e-400", "1E+2", "0.1", ".5", "5.", "01", "9007199254740993", "18446744073709551616", "1e21", "\n", "\t",
      " ",
      "\"a\":", "\"a\":1,", "\"\":", "[[[[[[[[", "{\"a\":{\"a\":", "\"specversion\":\"1.0\",", "\"id\":\"x\",", "\"data\":{},", "//", "NaN",
    ])

  private static let text =
    broken
    + bytes([
      "@", ":", "/", "//", "?", "&", "=", "%", "%00", "%zz", "%2F", "[", "]", "[::1]", "#", "65536", "-1", "999999999999999999999",
      "amqp://",
      "amqps://", "postgres://", "host=", "password=", "'", "\\'", "heartbeat=", "verify=verify_peer", ".", "..", "-", "+", "Z", "T",
      "+24:00",
      "-23:59", "23:59:60", "0000", "9999", "02-30", ".123456789", "ə", "Ə", "ﬀ", "ẞ", "İ", "ς", "Ω", "Å", "\u{200B}", "\u{A0}", "’", "·",
      "_", "\r\n",
      "ひ", "漢", "가", "a\u{301}\u{301}", "\u{1F1F0}\u{1F1FF}",
    ])

  private static let binary =
    broken
    + bytes([
      "%PDF-1.5\n", "%Saruar attachment\n", "stream\n", "\nendstream", "startxref\n", "xref\n", "trailer\n", "/Size ", "/Root ", "/Info ",
      "<<",
      ">>\nendobj", "\n1 0 obj\n<<", "9223372036854775807", "-1", "99999999", "0", "eyJ", ".", "-----BEGIN PUBLIC KEY-----\n",
      "\n-----END PUBLIC KEY-----\n", "\"crv\":\"Ed25519\"", "\"x\":", "[", "{", "A", "F", "S", "V", "D", "x",
    ]) + [
      [0xCE], [0, 60, 0, 60], [0, 60, 0, 30], [0, 20, 0, 40], [0, 10, 0, 50], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0],
    ]
}
