import Contracts
import Foundation
import Mail
import NotificationsRules
import Programme

@testable import NotificationsStore

/// A folder of a test's own, gone when the test is.
final class Folder {
  let path = NSTemporaryDirectory() + "saruar-post-\(UInt64.random(in: 0 ... .max))"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

let writer = LetterWriter(region: .astana, sender: LetterSender(address: MailAddress("noreply@astana.saruarlar.kz")!))

/// What would be sent.
func written(_ request: NotificationRequested, at now: Instant = start) -> MailMessage? {
  writer.write(request, as: LetterID(of: request, in: .astana), at: now)
}

/// A letter to somebody.
func post(to address: String, key: Identifier = "k-1") -> MailMessage {
  var asked = request(.planSigned, key: key)
  asked.recipient.email = address
  return written(asked)!
}
