import Contracts
import NotificationsRules

/// One letter for each key, recipient and channel, each asked for and answered once (rulebook 3.10). Pure.
enum LetterCheck {
  static func run(told: NotificationsAudit.State, stored: NotificationsState, _ breaches: inout Breaches) {
    for (letter, key) in told.requests.sorted(by: { $0.key < $1.key }) where stored.letters[letter] == nil {
      breaches.add(.mails, "notifications.letter \(key)", "was asked for and has no answer")
    }
    for (letter, count) in told.answers.sorted(by: { $0.key < $1.key }) where count > 1 {
      breaches.add(.mails, place(letter, stored), "was told to be sent or failed \(count) times")
    }
    for (letter, row) in stored.letters.sorted(by: { $0.key < $1.key }) {
      let named = LetterID(key: row.key, recipient: row.recipient, channel: row.channel, in: stored.region)
      if named != letter { breaches.add(.mails, place(letter, stored), "stands under the id of another letter") }
    }
  }

  private static func place(_ letter: LetterID, _ stored: NotificationsState) -> String {
    "notifications.letter \(stored.letters[letter]?.key.value ?? letter.value)"
  }
}
