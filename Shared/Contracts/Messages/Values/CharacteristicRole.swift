/// Organisers and experts both write characteristics (rulebook 2).
package enum CharacteristicRole: String, CodeWord {
  case organiser, expert
}
