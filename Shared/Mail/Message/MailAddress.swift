internal import Programme

/// Somebody's name and e-mail address.
package struct MailAddress: Sendable, Hashable {
  package var name: String?
  package let address: String

  /// Nil for an address to which no mail can be delivered; see `EmailAddress`.
  package init?(name: String? = nil, address: String) {
    guard EmailAddress.isWellFormed(address) else { return nil }
    self.name = name.flatMap { $0.isBlank ? nil : $0 }
    self.address = Punycode.domain(of: address)
  }

  /// Reads `Name <address>` or a bare address, as operators write them.
  package init?(_ text: String) {
    guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else {
      self.init(address: text)
      return
    }
    let name = text[..<open].split(separator: " ").joined(separator: " ").trimmed(of: "\"")
    self.init(name: name, address: String(text[text.index(after: open)...].dropLast()))
  }

  /// As it stands in `From` and `To`.
  var header: String {
    guard let name else { return address }
    return HeaderText.phrase(name) + (name.utf8.count > 40 ? "\r\n <" : " <") + address + ">"
  }

  package var domain: Substring { address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...] }
}

extension String {
  fileprivate func trimmed(of character: Character) -> String {
    var text = self[...]
    if text.count > 1, text.first == character, text.last == character { text = text.dropFirst().dropLast() }
    return String(text)
  }
}
