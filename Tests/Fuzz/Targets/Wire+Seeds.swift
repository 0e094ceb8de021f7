extension Wire {
  /// Deliveries of many kinds, and what else a consumer may hear.
  static let seeds: [[UInt8]] =
    [message(header([], size: 0)), message(header(everyField, size: 2)), message(header(texts, size: 2)), message(header(nested, size: 2))]
    + [cancel, close, blocked, pieces]

  private static let everyField = headers([
    ("t", [UInt8(ascii: "t"), 1]), ("b", [UInt8(ascii: "b"), 0x80]), ("B", [UInt8(ascii: "B"), 0xFF]), ("s", [UInt8(ascii: "s"), 0x80, 0]),
    ("u", [UInt8(ascii: "u"), 0xFF, 0xFF]), ("I", [UInt8(ascii: "I")] + big(Int32.min)), ("i", [UInt8(ascii: "i")] + big(UInt32.max)),
    ("l", [UInt8(ascii: "l")] + big(Int64.min)), ("L", [UInt8(ascii: "L")] + big(UInt64.max)),
    ("f", [UInt8(ascii: "f"), 0x7F, 0xC0, 0, 0]),
    ("d", [UInt8(ascii: "d")] + big((0.1).bitPattern)), ("D", [UInt8(ascii: "D"), 2, 0, 0, 1, 0]),
    ("S", [UInt8(ascii: "S")] + long(Array("Әлия\u{0}".utf8) + [0xFF])), ("x", [UInt8(ascii: "x")] + long([0, 255])),
    ("T", [UInt8(ascii: "T")] + big(UInt64(1_580_720_400))), ("V", [UInt8(ascii: "V")]),
    ("x-delivery-count", [UInt8(ascii: "l")] + big(Int64(2))),
  ])

  private static let nested: [UInt8] = {
    var value: [UInt8] = [UInt8(ascii: "V")]
    for level in 0..<18 {
      value = level % 2 == 0 ? [UInt8(ascii: "A")] + long(value) : [UInt8(ascii: "F")] + table([("n", value)])
    }
    return headers([("deep", value), ("traceparent", [UInt8(ascii: "S")] + long(Array("00-ab-cd-01".utf8)))])
  }()

  /// Content type, headers, delivery mode, correlation id, reply-to, message id, timestamp, type, app id.
  private static let texts: [UInt8] =
    big(UInt16(0xB6E8)) + short("application/json") + table([]) + [2] + short("c-1") + short("amq.rabbitmq.reply-to.x") + short("m-1")
    + big(UInt64(1_580_720_400)) + short("kz.saruarlar.coin.issue.v1") + short("app")

  private static func headers(_ entries: [(String, [UInt8])]) -> [UInt8] { big(UInt16(0x2000)) + table(entries) }

  private static func chunk(_ type: UInt8, _ payload: [UInt8]) -> [UInt8] { [type] + big(UInt16(payload.count)) + payload }

  private static func header(_ properties: [UInt8], size: UInt64) -> [UInt8] {
    chunk(2, big(UInt16(60)) + [0, 0] + big(size) + (properties.isEmpty ? [0, 0] : properties))
      + (size == 0 ? [] : chunk(3, Array("{}".utf8)))
  }

  private static func deliver(tag: UInt64) -> [UInt8] {
    chunk(1, big(UInt16(60)) + big(UInt16(60)) + short("c") + big(tag) + [1] + short("saruar.commands") + short("astana.coin.issue"))
  }

  private static func message(_ content: [UInt8]) -> [UInt8] { [1] + deliver(tag: 1) + content + deliver(tag: 2) + content }

  private static let pieces = [1] + deliver(tag: 1) + header([], size: 3) + chunk(3, [UInt8(ascii: "3")]) + chunk(8, [])
  private static let cancel = [1] + chunk(1, big(UInt16(60)) + big(UInt16(30)) + short("c") + [0])
  private static let close =
    [1] + chunk(1, big(UInt16(20)) + big(UInt16(40)) + big(UInt16(406)) + short("PRECONDITION_FAILED") + [0, 60, 0, 80])
  private static let blocked =
    [1] + chunk(1, big(UInt16(10)) + big(UInt16(60)) + short("low on memory")) + deliver(tag: 1) + header([], size: 0)
}
