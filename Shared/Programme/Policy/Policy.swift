/// The numbers by which a season is run (the rulebook's numbers), each with the value of 2020 as its default.
///
/// A season freezes its policy when it is announced; rules read these fields and never a literal. Whole numbers in the unit that ends
/// the name, because that is how operators write them (`--policy surveyHours=24`); code reads the `Duration`s beside them.
package struct Policy: Sendable, Hashable {
  // Contest and intake (rulebook 1)
  /// The presentation that goes with an application has at most this many slides (1.2; slides).
  package var presentationSlides = 10
  /// The applicant is at least this old on the day of submission (1.3; years).
  package var ageMinimum = 18
  /// A team has at least this many different people (1.3; people).
  package var teamMinimum = 3
  /// The brief description has at most this many words (1.3; words).
  package var summaryWords = 250
  /// The first interview of an accepted application is due this long after submission (1.5; days).
  package var interviewDays = 7
  /// The commission may begin its review no later than this after intake opened (1.7; working days).
  package var commissionStartWorkingDays = 20
  /// The commission's final sitting is no later than this after intake closed (1.7; working days).
  package var commissionFinalWorkingDays = 5
  /// A project's concept names at least this many risks (1.9; risks).
  package var risksMinimum = 5
  /// A team may apply for acceleration this long after its defence (1.11; days).
  package var transitionDays = 3
  /// This share of the pre-acceleration tasks must be done before acceleration (1.11; per cent).
  package var tasksPercent = 100

  // Experts (rulebook 2)
  /// An expert has at least this much practice (2; years).
  package var expertYears = 7
  /// An expert gives at least this much training (2; academic hours).
  package var trainingHoursMinimum = 16
  /// An expert gives at most this much training (2; academic hours).
  package var trainingHoursMaximum = 32
  /// A mentor guides at most this many projects, unless the mentor says otherwise (2; projects).
  package var mentorCapacity = 4
  /// A monthly report is due this long after the end of its month (2; days).
  package var reportDays = 5

  // Scheduling (rulebook 3)
  /// Pre-acceleration lasts this long (3.1; months).
  package var preAccelerationMonths = 2
  /// A consultation lasts this long unless the expert extends it (3.3; minutes).
  package var consultationMinutes = 60
  /// An expert consults a project at most this often, unless on the expert's own initiative (3.3; consultations).
  package var consultationsPerProject = 3
  /// The agenda of a consultation is sent at least this long before (3.4; days).
  package var agendaDays = 3
  /// The first reminder of a consultation goes out this long before (3.5; hours).
  package var reminderFirstHours = 24
  /// The last reminder of a consultation goes out this long before (3.5; hours).
  package var reminderLastHours = 1
  /// The survey after a consultation is open this long (3.6; hours).
  package var surveyHours = 12
  /// Acceleration lasts this long (3.8; months).
  package var accelerationMonths = 4
  /// A module of acceleration without a duration of its own lasts this long (3.8; minutes).
  package var moduleMinutes = 120
  /// The coaching track has this many monthly sessions (3.8; sessions).
  package var coachingSessions = 8
  /// The coaching track goes on this long after acceleration (3.8; months).
  package var coachingMonthsAfter = 2
  /// On the defence day the jury has time of its own after so many presentations (3.9; presentations).
  package var juryAfterPresentations = 12
  /// The jury's own time on the defence day lasts this long (3.9; minutes).
  package var juryMinutes = 15

  // Scoring (rulebook 4)
  /// The video essay is at most this long (4.1; seconds).
  package var videoSeconds = 90
  /// The presentation of a defence has these required slides (4.1; slides).
  package var requiredSlides = 6
  /// A team presents its project for at most this long (4.1; minutes).
  package var presentationMinutes = 3
  /// The jury asks its questions for this long (4.1; minutes).
  package var questionMinutes = 2
  /// So many jurors are organisers (4.2; jurors).
  package var juryOrganisers = 2
  /// So many jurors are external experts (4.2; jurors).
  package var juryExperts = 3
  /// So many jurors are public figures (4.2; jurors).
  package var juryPublicFigures = 2
  /// The lowest mark for a criterion (4.2; points).
  package var markMinimum = 1
  /// The highest mark for a criterion (4.2; points).
  package var markMaximum = 3
  /// A project with at least this total passes (4.2; points).
  package var passMark = 75
  /// The high band begins at this total (4.2; points).
  package var highBandFrom = 85
  /// The middle band begins at this total; below it is the low band (4.2; points).
  package var middleBandFrom = 60

  // Certificates and SOCIAL LIFT (rulebook 5, 6)
  /// The pre-acceleration certificate attests this many hours (5; academic hours).
  package var academicHours = 480
  /// Live offers below this share of the circulation raise an alarm (6.3; per cent).
  package var coverageAlarmPercent = 100
  /// The points of a purchase are held this long for it to be fulfilled (6.4; days).
  package var purchaseHoldDays = 14

  /// The policy of the season of 2020.
  package static let standard = Policy()

  package init() {}
}
