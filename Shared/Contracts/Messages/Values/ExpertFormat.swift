/// How an expert works (rulebook 2).
package enum ExpertFormat: String, CodeWord {
  case mentor, expert
}
