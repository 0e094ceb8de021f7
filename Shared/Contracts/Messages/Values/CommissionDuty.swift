/// The two deadlines of the commission (rulebook 1.7).
package enum CommissionDuty: String, CodeWord {
  case reviewStart = "review-start"
  case finalSitting = "final-sitting"
}
