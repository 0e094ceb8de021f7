/// The two base courses; the one on the programme is mandatory (rulebook 3.1).
package enum BaseCourse: String, CodeWord {
  case programme
  case projectManagement = "project-management"
}
