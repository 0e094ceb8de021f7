/// Where the defence takes place; the organiser decides (rulebook 3.9).
package enum DefenceFormat: String, CodeWord {
  case online, offline
}
