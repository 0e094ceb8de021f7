internal import Contracts
internal import Programme

/// The same applicant with the same project name, folded, in one season (rulebook 1.4).
///
/// After a withdrawal the same project may be submitted again (CONTRACTS, "People"), so a withdrawn application holds no key.
enum Duplicates {
  /// The number of the first, if there is one besides `own`.
  static func first(_ key: DuplicateKey, in state: IntakeState, besides own: ApplicationNumber? = nil) -> ApplicationNumber? {
    guard key.isComplete, let first = state.duplicates[key], first != own else { return nil }
    return first
  }
}
