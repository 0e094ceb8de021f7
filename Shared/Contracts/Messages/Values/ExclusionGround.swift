/// What a project may be excluded for (rulebook 1.10).
package enum ExclusionGround: String, CodeWord {
  case weakMotivation = "weak-motivation"
  case noWillToLearn = "no-will-to-learn"
  case brokenDiscipline = "broken-discipline"
  case conflict
}
