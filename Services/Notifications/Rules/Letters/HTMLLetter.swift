internal import Programme

/// A letter as a page: one column that reads well on a telephone, styles inside the tags as mail programs want it.
///
/// Everything that comes from outside passes `escaped`; only an address that is a web address by its beginning becomes a link.
enum HTMLLetter {
  static func render(_ content: LetterContent, in frame: LetterFrame) -> String {
    let body = content.blocks.map(block).joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(frame.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(content.subject))</title>
      </head>
      <body style="margin:0;padding:24px 12px;background:#eef3f5;\(font)color:#1d2b33">
      <div style="max-width:600px;margin:0 auto;background:#ffffff;border-radius:10px;overflow:hidden">
      <div style="padding:18px 28px;background:#00778b;border-bottom:4px solid #f2c230;color:#ffffff;font-size:17px;font-weight:bold">\
      \(escaped(frame.programme))</div>
      <div style="padding:24px 28px 8px">
      <p style="margin:0 0 16px;font-weight:bold">\(escaped(frame.greeting))</p>
      \(body)
      <p style="margin:24px 0 16px">\(escaped(frame.farewell))<br>\(escaped(frame.programme))<br>\(escaped(frame.signature))</p>
      </div>
      <div style="padding:12px 28px;background:#f6f9fa;color:#5b6b73;font-size:12px">\(escaped(frame.note))</div>
      </div>
      </body>
      </html>

      """
  }

  private static let font = "font-family:'Segoe UI','Noto Sans',Arial,sans-serif;font-size:15px;line-height:1.5;"

  private static func block(_ block: LetterContent.Block) -> String {
    switch block {
    case .paragraph(let pieces): return "<p style=\"margin:0 0 16px\">\(html(pieces))</p>"
    case .facts(let facts):
      let rows = facts.map { fact in
        let label = "<td style=\"padding:6px 14px 6px 0;color:#5b6b73;vertical-align:top\">\(escaped(fact.label))</td>"
        return "<tr>\(label)<td style=\"padding:6px 0;word-break:break-word\">\(html(fact.value))</td></tr>"
      }
      let style = "margin:0 0 16px;border-collapse:collapse;border-left:4px solid #00778b"
      return "<table role=\"presentation\" style=\"\(style)\"><tr><td style=\"padding:2px 0 2px 14px\"><table role=\"presentation\">"
        + rows.joined(separator: "\n") + "</table></td></tr></table>"
    }
  }

  private static func html(_ pieces: [LetterContent.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): escaped(words)
      case .value(let value): html(value)
      }
    }.joined()
  }

  private static func html(_ value: LetterValue) -> String {
    let text = escaped(value.text)
    return switch value.kind {
    case .words: text.replacing("\n", with: "<br>")
    case .link: "<a href=\"\(text)\" style=\"color:#00778b\">\(text)</a>"
    case .code: "<code style=\"font-size:13px;word-break:break-all\">\(text)</code>"
    }
  }

  /// Text for content and for quoted attributes; control characters other than line breaks are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n": escaped += "\n"
      default: if !LetterContent.isControl(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
