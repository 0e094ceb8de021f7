import Programme

/// A piece of a page: an element or a text.
///
/// A text is escaped wherever it stands, so what people have written never becomes markup.
indirect enum Node {
  case element(String, [(name: String, value: String)], [Node])
  case text(String)
  /// A style sheet of our own; nothing from outside goes in here.
  case style(String)

  /// Elements that have no end.
  private static let void: Set<String> = ["meta", "input", "link", "br"]

  func write(to page: inout String) {
    switch self {
    case .text(let text): page += Self.escaped(text)
    case .style(let sheet): page += "<style>\(sheet)</style>"
    case .element(let name, let attributes, let content):
      page += "<\(name)"
      for (name, value) in attributes { page += " \(name)=\"\(Self.escaped(value))\"" }
      page += ">"
      guard !Self.void.contains(name) else { return }
      for node in content { node.write(to: &page) }
      page += "</\(name)>"
    }
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  var html: String {
    var page = ""
    write(to: &page)
    return page
  }
}

/// An element with what stands in it.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], @NodeBuilder _ content: () -> [Node] = { [] }) -> Node {
  .element(name, attributes.map { ($0, $1) }, content())
}

/// Lets content be written as it is nested; a text in both languages stands as two elements of which the page shows one.
@resultBuilder
enum NodeBuilder {
  static func buildExpression(_ node: Node) -> [Node] { [node] }
  static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  static func buildExpression(_ text: String) -> [Node] { [.text(text)] }
  static func buildExpression(_ text: LocalizedText) -> [Node] { both(text) }
  static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  static func buildEither(first part: [Node]) -> [Node] { part }
  static func buildEither(second part: [Node]) -> [Node] { part }
  static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}

/// The same words in both languages.
func both(_ text: LocalizedText, as name: String = "span", _ attributes: KeyValuePairs<String, String> = [:]) -> [Node] {
  guard text.kk != text.ru else { return [.element(name, attributes.map { ($0, $1) }, [.text(text.kk)])] }
  return Language.allCases.map { language in
    let own = [("lang", language.rawValue), ("class", language.rawValue)]
    return .element(name, own + attributes.map { ($0, $1) }, [.text(text[language])])
  }
}
