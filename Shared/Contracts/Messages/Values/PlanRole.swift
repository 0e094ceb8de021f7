/// The two who sign the individual plan (rulebook 3.2).
package enum PlanRole: String, CodeWord {
  case participant, mentor
}
