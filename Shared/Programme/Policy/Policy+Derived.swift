extension Policy {
  package var consultationLength: Duration { .minutes(consultationMinutes) }

  /// How long before a consultation its reminders go out, the earliest first (rulebook 3.5).
  package var reminders: [Duration] { [.hours(reminderFirstHours), .hours(reminderLastHours)] }

  package var surveyWindow: Duration { .hours(surveyHours) }

  package var moduleLength: Duration { .minutes(moduleMinutes) }

  package var videoLength: Duration { .seconds(videoSeconds) }

  /// A team's time on the defence day: presentation and questions (rulebook 3.9).
  package var defenceSlot: Duration { .minutes(presentationMinutes + questionMinutes) }

  /// The jury's own time between presentations (rulebook 3.9).
  package var juryPause: Duration { .minutes(juryMinutes) }

  /// How long an item of acceleration lasts: as the source says, or as long as any module (rulebook 3.8).
  package func length(of item: AccelerationItem) -> Duration { item.length ?? moduleLength }

  package var jurySize: Int { juryOrganisers + juryExperts + juryPublicFigures }

  package func jurors(of group: JuryGroup) -> Int {
    switch group {
    case .organiser: juryOrganisers
    case .expert: juryExperts
    case .publicFigure: juryPublicFigures
    }
  }

  package var marks: ClosedRange<Int> { markMinimum...markMaximum }

  /// The totals a complete set of ballots can give, 35…105 in 2020 (rulebook 4.2).
  package var totals: ClosedRange<Int> {
    let cells = jurySize * DefenceCriterion.allCases.count
    return cells * markMinimum...cells * max(markMinimum, markMaximum)
  }

  package func band(ofTotal total: Int) -> Band {
    total >= highBandFrom ? .high : total >= middleBandFrom ? .middle : .low
  }

  package func passes(total: Int) -> Bool {
    total >= passMark
  }
}

extension Duration {
  package static func minutes(_ minutes: Int) -> Duration { .seconds(minutes * 60) }
  package static func hours(_ hours: Int) -> Duration { .seconds(hours * 3600) }
  /// Days of 24 hours; a day on the calendar is `LocalDate.adding(days:)`.
  package static func days(_ days: Int) -> Duration { .seconds(days * 86_400) }
}
