/// Why a project was not admitted (rulebook 1.8, 1.9).
package enum NotAdmittedCause: String, CodeWord {
  case commission, interview
}
