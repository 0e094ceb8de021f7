/// The four who answer after a consultation (rulebook 3.6).
package enum SurveyRole: String, CodeWord {
  case participant, expert, mentor, organiser
}
