import Programme
import Testing

struct TrackTests {
  @Test func theTrackLeadsFromRegistrationToTheAmbassador() {
    let way: [Track] = [
      .registered, .preselected, .interviewed, .admitted, .defended, .passed, .applied, .accelerating, .completed, .readyToScale,
      .ambassador,
    ]
    for (from, to) in zip(way, way.dropFirst()) {
      #expect(from.mayBecome(to), "\(from) to \(to)")
    }
  }

  @Test(arguments: [Track.declined, .notAdmitted, .withdrawn, .excluded, .notPassed, .lapsed])
  func rule1_8_noWayLeadsBackFromAnExit(exit: Track) {
    #expect(exit.isExit)
    #expect(exit.next.isEmpty)
  }

  @Test func rule1_10_exclusionIsForMidProgrammeOnly() {
    let open = Track.allCases.filter { $0.mayBecome(.excluded) }
    #expect(open == [.admitted, .defended, .passed, .applied, .accelerating])
  }

  @Test func rule1_10_aTeamMayWithdrawAtAnyTimeBeforeTheEnd() {
    let open = Track.allCases.filter { $0.mayBecome(.withdrawn) }
    #expect(open == [.registered, .preselected, .interviewed, .admitted, .defended, .passed, .applied, .accelerating])
  }

  @Test func everyStateIsReachedFromRegistration() {
    var reached: Set<Track> = [.registered]
    var toVisit = [Track.registered]
    while let track = toVisit.popLast() {
      let new = track.next.subtracting(reached)
      reached.formUnion(new)
      toVisit += new
    }
    #expect(reached == Set(Track.allCases))
  }

  @Test func everyExitKindIsAStateAfterCompletion() {
    #expect(Set(ExitKind.allCases.map { Track($0) }) == Track.completed.next)
  }
}
