/// Who may hear an event. Nearly all are for everyone; a redemption code goes only to the buyer (CONTRACTS, "Settlement").
///
/// What is not for everyone never reaches `saruar.events`, and says so in its extension attribute `audience`.
package enum Audience: String, Sendable {
  case everyone
  /// Another form of the outcome, under the same id, for the command's `reply_to` alone; nobody gets it where none is given.
  case asker
  /// For the region's notifications lane alone, straight to its queue.
  case notifications
}
