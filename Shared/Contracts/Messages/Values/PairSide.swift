/// The two whose consent makes a pair (rulebook 3.1).
package enum PairSide: String, CodeWord {
  case project, mentor
}
