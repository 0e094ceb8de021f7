/// Why a project is not in the protocol (rulebook 4.3).
package enum LeftOutCause: String, CodeWord {
  /// The team did not appear.
  case notPresented = "not-presented"
  case withdrawn
  case excluded
  /// The project had no slot in the timetable of the defence.
  case notScheduled = "not-scheduled"
}
