/// What a slot of the defence is for (rulebook 3.9).
package enum DefenceSlotKind: String, CodeWord {
  case presentation, jury
}
