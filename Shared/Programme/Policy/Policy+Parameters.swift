extension Policy {
  /// Every number with its bounds and its place in the rulebook, in the order of the rulebook: help texts, checks and coding read this table.
  package static let parameters: [PolicyParameter] = [
    // Contest and intake (rulebook 1)
    .init(
      "presentationSlides", \.presentationSlides, 1...100, rule: "1.2", unit: "slides",
      "The presentation that goes with an application has at most this many slides"),
    .init("ageMinimum", \.ageMinimum, 14...100, rule: "1.3", unit: "years", "The applicant is at least this old on the day of submission"),
    .init("teamMinimum", \.teamMinimum, 1...50, rule: "1.3", unit: "people", "A team has at least this many different people"),
    .init("summaryWords", \.summaryWords, 10...2000, rule: "1.3", unit: "words", "The brief description has at most this many words"),
    .init(
      "interviewDays", \.interviewDays, 1...90, rule: "1.5", unit: "days",
      "The first interview of an accepted application is due this long after submission"),
    .init(
      "commissionStartWorkingDays", \.commissionStartWorkingDays, 1...200, rule: "1.7", unit: "working days",
      "The commission may begin its review no later than this after intake opened"),
    .init(
      "commissionFinalWorkingDays", \.commissionFinalWorkingDays, 1...60, rule: "1.7", unit: "working days",
      "The commission's final sitting is no later than this after intake closed"),
    .init("risksMinimum", \.risksMinimum, 0...50, rule: "1.9", unit: "risks", "A project's concept names at least this many risks"),
    .init(
      "transitionDays", \.transitionDays, 1...60, rule: "1.11", unit: "days",
      "A team may apply for acceleration this long after its defence"),
    .init(
      "tasksPercent", \.tasksPercent, 0...100, rule: "1.11", unit: "per cent",
      "This share of the pre-acceleration tasks must be done before acceleration"),
    // Experts (rulebook 2)
    .init("expertYears", \.expertYears, 0...50, rule: "2", unit: "years", "An expert has at least this much practice"),
    .init(
      "trainingHoursMinimum", \.trainingHoursMinimum, 0...500, rule: "2", unit: "academic hours",
      "An expert gives at least this much training"),
    .init(
      "trainingHoursMaximum", \.trainingHoursMaximum, 0...500, rule: "2", unit: "academic hours",
      "An expert gives at most this much training"),
    .init(
      "mentorCapacity", \.mentorCapacity, 1...50, rule: "2", unit: "projects",
      "A mentor guides at most this many projects, unless the mentor says otherwise"),
    .init("reportDays", \.reportDays, 0...60, rule: "2", unit: "days", "A monthly report is due this long after the end of its month"),
    // Scheduling (rulebook 3)
    .init("preAccelerationMonths", \.preAccelerationMonths, 1...24, rule: "3.1", unit: "months", "Pre-acceleration lasts this long"),
    .init(
      "consultationMinutes", \.consultationMinutes, 10...480, rule: "3.3", unit: "minutes",
      "A consultation lasts this long unless the expert extends it"),
    .init(
      "consultationsPerProject", \.consultationsPerProject, 1...50, rule: "3.3", unit: "consultations",
      "An expert consults a project at most this often, unless on the expert's own initiative"),
    .init("agendaDays", \.agendaDays, 0...30, rule: "3.4", unit: "days", "The agenda of a consultation is sent at least this long before"),
    .init(
      "reminderFirstHours", \.reminderFirstHours, 1...336, rule: "3.5", unit: "hours",
      "The first reminder of a consultation goes out this long before"),
    .init(
      "reminderLastHours", \.reminderLastHours, 0...336, rule: "3.5", unit: "hours",
      "The last reminder of a consultation goes out this long before"),
    .init("surveyHours", \.surveyHours, 1...720, rule: "3.6", unit: "hours", "The survey after a consultation is open this long"),
    .init("accelerationMonths", \.accelerationMonths, 1...24, rule: "3.8", unit: "months", "Acceleration lasts this long"),
    .init(
      "moduleMinutes", \.moduleMinutes, 15...600, rule: "3.8", unit: "minutes",
      "A module of acceleration without a duration of its own lasts this long"),
    .init(
      "coachingSessions", \.coachingSessions, 0...60, rule: "3.8", unit: "sessions",
      "The coaching track has this many monthly sessions"),
    .init(
      "coachingMonthsAfter", \.coachingMonthsAfter, 0...24, rule: "3.8", unit: "months",
      "The coaching track goes on this long after acceleration"),
    .init(
      "juryAfterPresentations", \.juryAfterPresentations, 1...200, rule: "3.9", unit: "presentations",
      "On the defence day the jury has time of its own after so many presentations"),
    .init(
      "juryMinutes", \.juryMinutes, 1...480, rule: "3.9", unit: "minutes", "The jury's own time on the defence day lasts this long"),
    // Scoring (rulebook 4)
    .init("videoSeconds", \.videoSeconds, 10...3600, rule: "4.1", unit: "seconds", "The video essay is at most this long"),
    .init(
      "requiredSlides", \.requiredSlides, 0...100, rule: "4.1", unit: "slides",
      "The presentation of a defence has these required slides"),
    .init(
      "presentationMinutes", \.presentationMinutes, 1...120, rule: "4.1", unit: "minutes",
      "A team presents its project for at most this long"),
    .init("questionMinutes", \.questionMinutes, 0...120, rule: "4.1", unit: "minutes", "The jury asks its questions for this long"),
    .init("juryOrganisers", \.juryOrganisers, 0...50, rule: "4.2", unit: "jurors", "So many jurors are organisers"),
    .init("juryExperts", \.juryExperts, 0...50, rule: "4.2", unit: "jurors", "So many jurors are external experts"),
    .init("juryPublicFigures", \.juryPublicFigures, 0...50, rule: "4.2", unit: "jurors", "So many jurors are public figures"),
    .init("markMinimum", \.markMinimum, 0...100, rule: "4.2", unit: "points", "The lowest mark for a criterion"),
    .init("markMaximum", \.markMaximum, 1...100, rule: "4.2", unit: "points", "The highest mark for a criterion"),
    .init("passMark", \.passMark, 0...100_000, rule: "4.2", unit: "points", "A project with at least this total passes"),
    .init("highBandFrom", \.highBandFrom, 0...100_000, rule: "4.2", unit: "points", "The high band begins at this total"),
    .init(
      "middleBandFrom", \.middleBandFrom, 0...100_000, rule: "4.2", unit: "points",
      "The middle band begins at this total; below it is the low band"),
    // Certificates and SOCIAL LIFT (rulebook 5, 6)
    .init(
      "academicHours", \.academicHours, 1...10_000, rule: "5", unit: "academic hours",
      "The pre-acceleration certificate attests this many hours"),
    .init(
      "coverageAlarmPercent", \.coverageAlarmPercent, 0...1000, rule: "6.3", unit: "per cent",
      "Live offers below this share of the circulation raise an alarm"),
    .init(
      "purchaseHoldDays", \.purchaseHoldDays, 1...366, rule: "6.4", unit: "days",
      "The points of a purchase are held this long for it to be fulfilled"),
  ]

  private static let parametersByName = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0) })

  package static func parameter(_ name: String) -> PolicyParameter? {
    parametersByName[name]
  }
}
