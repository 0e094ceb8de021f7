/// How far publishing has come, as of one `poll()`.
package struct ConfirmProgress: Equatable, Sendable {
  /// All up to this sequence number are settled; those never reported as failures are confirmed.
  package let settledThrough: UInt64
  /// Messages given to `publish` that are not settled yet.
  package let unsettled: Int
  /// What was nacked or returned since the last `poll()`; each is reported once.
  package let failures: [ConfirmWindow.Failure]
}
