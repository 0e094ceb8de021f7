import Contracts
import Mail
import NotificationsRules
import Programme
import Support
import Testing

@Suite("Rulebook 3.10: letters as other programs read them")
struct MessageTests {
  @Test func rule3_10_everyLetterIsReadAsItWasWritten() throws {
    let folder = try Folder()
    let asked = LetterTests.all.map { template, language in
      request(template, language, key: Identifier(stringLiteral: "\(template.rawValue)/\(language.rawValue)"))
    }
    let messages = asked.compactMap { written($0) }
    let answers = try Maildir(path: folder.path).carry(messages) { true }
    #expect(answers.allSatisfy { $0 == .accepted })
    let read = try MailReader.read(folder.path)
    #expect(read.count == asked.count)
    let byID = Dictionary(uniqueKeysWithValues: read.map { ($0["id"]?.text ?? "", $0) })
    for message in messages {
      let letter = try #require(byID["<\(message.id)>"])
      #expect(letter["subject"]?.text == message.subject)
      #expect(letter["text"]?.text == message.text)
      #expect(letter["html"]?.text == message.html)
      #expect(letter["language"]?.text == message.language.rawValue)
      #expect(joined(letter["to"]) == ["АйгүлСерікқызыНұрланова", "aigul@example.kz"])
      #expect(joined(letter["from"]) == [Letter.programme[message.language].filter { $0 != " " }, "noreply@astana.saruarlar.kz"])
      #expect(letter["date"] == "2020-03-01T15:00:00+06:00")
      #expect(letter["parts"]?.elements == ["multipart/alternative", "text/plain", "text/html"])
      #expect(letter["defects"]?.elements == [] && letter["ascii"] == true)
      guard case .integer(let longest)? = letter["longest"] else { throw Unexpected() }
      #expect(longest <= 78)
    }
  }

  static let names = [
    "Айгүл\r\nBcc: victim@example.kz", "O'Brien \"Boss\" <boss@evil.example>", "a, b; c: d", "=?utf-8?Q?fake?=",
    String(repeating: "Қ", count: 300),
    "Zoë\u{0}\u{202E}\tWeiß", "", "name\\", "Ұлт (қазақ)",
  ]

  @Test(arguments: names)
  func rule3_10_aNameNeverBecomesAHeaderOrAnotherRecipient(_ name: String) throws {
    let folder = try Folder()
    var asked = request(.applicationRegistered)
    asked.recipient.fullName = name
    asked.parameters["number"] = "AST\r\nX-Injected: yes\r\n\r\nbody"
    let message = try #require(written(asked))
    _ = try Maildir(path: folder.path).carry([message]) { true }
    let read = try #require(try MailReader.read(folder.path).first)
    #expect(read["recipients"] == 1 && read["to"]?.elements.last == "aigul@example.kz")
    #expect(joined(read["to"]).first == HeaderText.singleLine(name).filter { $0 != " " })
    let headers = ["From", "To", "Subject", "Date", "Message-ID", "Content-Language", "Auto-Submitted", "MIME-Version", "Content-Type"]
    #expect(read["headers"]?.elements.compactMap(\.text) == headers)
    #expect(read["defects"]?.elements == [])
  }

  /// Python puts blanks between the encoded words of a name, which RFC 2047 §6.2 says are none.
  private func joined(_ address: JSONValue?) -> [String] {
    (address?.elements ?? []).compactMap { $0.text?.filter { $0 != " " } }
  }

  @Test func theSameRequestMakesTheSameLetter() {
    let asked = request(.planSigned)
    #expect(written(asked)?.bytes == written(asked)?.bytes)
    #expect(written(asked)?.id == written(asked, at: start + .hours(1))?.id)
  }

  @Test func anInternationalDomainIsWrittenInPunycode() throws {
    #expect(try #require(MailAddress("info@пошта.қаз")).address == "info@xn--80a1acn3a.xn--80ao21a")
    #expect(try #require(MailAddress("a@bücher.example")).address == "a@xn--bcher-kva.example")
    #expect(try #require(MailAddress("Акселератор <noreply@example.kz>")).name == "Акселератор")
    for wrong in ["", "a", "a@b", "a b@c.kz", "<a@b.kz", "a@b.kz>", "Name a@b.kz", "a@b.kz\r\nX: y"] { #expect(MailAddress(wrong) == nil) }
  }
}
