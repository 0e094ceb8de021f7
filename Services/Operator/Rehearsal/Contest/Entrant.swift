import Contracts
import Programme

/// Somebody who applies, and how it goes with them.
struct Entrant {
  /// How far an application comes that is good, or has been made good.
  enum Course: Equatable {
    case declined
    case withdrawsEarly
    case withdrawsPreselected
    case withdrawsInterviewed
    /// The interview does not come about.
    case missesInterview
    case failsInterview
    case handsInNoConcept
    case isNotChosen
    case isAdmitted
  }

  let index: Int
  /// When the first application comes in.
  let arrival: Instant
  let application: ApplicationSubmit
  let language: Language
  /// What is wrong with the first application; none if it is good.
  var faults: [Fault] = []
  /// When the corrected one comes in, if it does.
  var correction: Instant?
  /// Withdrawn unread, and submitted again.
  var returns = false
  /// Nil for those who are never registered.
  var course: Course?
  /// The interview is held after its time.
  var isOverdue = false
  var updates = 0
  var forgetsRisks = false
  /// A project that the methodology describes.
  var isOfTheSource = false

  /// When the application comes in that is registered first.
  var registeredAt: Instant? { faults.isEmpty ? arrival : correction }
}
