/// What the other side said to a letter.
package enum Handover: Sendable, Equatable {
  /// It is theirs now.
  case accepted
  /// They will not take it, now or later: it bounced.
  case refused(String)
  /// Not this time; worth another attempt.
  case failed(String)
}

/// Hands letters over. Blocks while it does so; used by one thread.
package protocol Carrier: AnyObject {
  /// One answer per letter, in order; fewer when `goOn` has said no, which is asked before each letter.
  func carry(_ letters: [MailMessage], while goOn: () -> Bool) -> [Handover]
}
