import Programme
import Testing

struct TextTests {
  @Test(arguments: [
    "", " ", "\t\n\r", "\u{A0}", "\u{200B}\u{FEFF}", "\u{3164}", "\u{2800}", "\u{3000} \u{2003}", "\0", "\u{AD}", "\u{202E}",
  ])
  func rule1_3_whatShowsNothingIsBlank(text: String) {
    #expect(text.isBlank)
  }

  @Test(arguments: ["a", " a", "ә", "-", "0", "\u{A0}.", "🙂", "\u{301}", "漢"])
  func rule1_3_whatShowsAnythingIsNotBlank(text: String) {
    #expect(!text.isBlank)
  }

  @Test(arguments: [
    "a@b.kz", "aigul.s@mail.kz", "a+tag@sub.domain.example", "o'brien@example.com", "1@2.kz", "a_b-c@d-e.kz", "user@пошта.қаз",
    "user@xn--80ak6aa92e.com",
    "user@münchen.de", "A@B.KZ", "a@" + String(repeating: "b", count: 63) + ".kz", String(repeating: "a", count: 64) + "@b.kz",
  ])
  func rule1_3_aWellFormedEmailIsAccepted(email: String) {
    #expect(EmailAddress.isWellFormed(email))
  }

  @Test(arguments: [
    "", "a", "@b.kz", "a@", "a@b", "a@@b.kz", "a@b@c.kz", "a b@c.kz", "a@b .kz", " a@b.kz", "a@b.kz ", "a@b.kz\n", "a@b\r\nBcc:x.kz",
    ".a@b.kz", "a.@b.kz",
    "a..b@c.kz", "a@.kz", "a@b..kz", "a@b.kz.", "a@-b.kz", "a@b-.kz", "a@b_c.kz", "a@127.0.0.1", "a@[127.0.0.1]", "\"a b\"@c.kz", "а@b.kz",
    "a@mаil.kz",
    "a@b.kz, c@d.kz", "<a@b.kz>", "a@b\0.kz", "a@b\u{200B}.kz", "a(c)@b.kz", String(repeating: "a", count: 65) + "@b.kz",
    "a@" + String(repeating: "b", count: 64) + ".kz", "a@" + String(repeating: "b.", count: 130) + "kz",
  ])
  func rule1_3_aMalformedEmailIsRefused(email: String) {
    #expect(!EmailAddress.isWellFormed(email))
  }

  @Test(arguments: [
    "+77172278134", "+7 717 227 81 34", "8 (7172) 27-81-34", "87172278134", "+7 (717) 227-81-34", "+7-717-227-81-34", "+7.717.227.81.34",
    "2781345",
    "27-81-345", "+442071838750", "123456789012345", "+7\u{A0}717\u{A0}2278134", "+7 717 227\u{2013}81\u{2013}34", " +77172278134 ",
  ])
  func rule1_3_aWellFormedPhoneIsAccepted(phone: String) {
    #expect(PhoneNumber.isWellFormed(phone))
  }

  @Test(arguments: [
    "", "+", "123456", "1234567890123456", "+7717227813a", "тел. 87172278134", "7+7172278134", "++77172278134", "(+7)7172278134",
    "٠١٢٣٤٥٦٧٨٩", "8717227\n8134",
    "87172278134;ext=1", "87172278134, 87172278135", "n/a", "нет",
  ])
  func rule1_3_aMalformedPhoneIsRefused(phone: String) {
    #expect(!PhoneNumber.isWellFormed(phone))
  }
}
