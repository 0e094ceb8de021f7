import Contracts
import Programme

/// How far how many came (issue: "applied" to "ready to scale").
struct SeasonFunnel: Equatable {
  var applied = 0
  var registered = 0
  var admitted = 0
  var presented = 0
  var passed = 0
  var accelerated = 0
  var completed = 0
  var ready = 0

  init(_ story: SeasonStory) {
    applied = story.applied
    registered = story.projects.count
    admitted = story.projects.count(where: \.isAdmitted)
    presented = story.presented.count
    passed = story.protocolClosed?.passed.count ?? 0
    accelerated = Set(story.orders.flatMap(\.numbers)).count
    completed = story.projects.count { $0.exit != nil }
    ready = story.projects.count { $0.exit == .readyToScale }
  }
}
