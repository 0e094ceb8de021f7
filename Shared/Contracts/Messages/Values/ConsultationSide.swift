/// Who asks for a consultation (rulebook 3.3).
package enum ConsultationSide: String, CodeWord {
  case participant, mentor, expert
}
