/// Messages that are good and yet unusual, and some that are bad in an unusual way: seeds beside the examples of the catalogue.
enum Peculiar {
  static let messages: [[UInt8]] = texts.map { Array($0.utf8) } + [deep, long, cut]

  private static func envelope(_ attributes: String, _ data: String) -> String {
    #"{"specversion":"1.0","id":"a-1","source":"urn:x","type":"kz.saruarlar.coin.issue.v1","region":"astana"\#(attributes),"data":\#(data)}"#
  }

  private static let texts = [
    envelope(
      "", #"{"a":[[],{}," ",{"b":{"c":[1,2,{"d":"\n\u0416\ud83d\ude00"}]}}],"n":[-0.0,1E-2,12345678901234567890,1e21,0.000001,1e-7]}"#),
    envelope(#","correlationid":"\u007f\u0085","subject":"Ә\ud83d","traceparent":"00-\u0000"}"#, "{}"),
    envelope(#","subject":null,"time":"2020-02-28T18:00:60+06:00""#, #"{"é":1,"é":2,"ﬀ":"ẞ","\ud83d\ude00":3,"\ue000":4}"#),
    envelope(#","region":"almaty","id":" ""#, "null"), "[]", "null", #""\ud800""#, "{}", "", "\u{FEFF}{}", #"{"data":1e400}"#,
  ]

  /// So many mistakes that not all are told, and then an id that no store can keep.
  private static let cut = Array(
    #"{"data":[\#(Array(repeating: #""\u0000""#, count: 101).joined(separator: ","))],"id":"a\u0000b","source":"urn:x\u0000"}"#.utf8)
  /// One level more than is taken.
  private static let deep = Array((String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).utf8)
  /// Close to the largest body that is taken.
  private static let long = Array(envelope("", "\"" + String(repeating: "Әж", count: 65_000) + "\"").utf8)
}
