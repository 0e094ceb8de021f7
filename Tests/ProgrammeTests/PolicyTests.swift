import Foundation
import Programme
import Testing

struct PolicyTests {
  @Test func theStandardPolicyIsThatOf2020() {
    let expected: [(String, Int, String)] = [
      ("presentationSlides", 10, "1.2"), ("ageMinimum", 18, "1.3"), ("teamMinimum", 3, "1.3"), ("summaryWords", 250, "1.3"),
      ("interviewDays", 7, "1.5"), ("commissionStartWorkingDays", 20, "1.7"), ("commissionFinalWorkingDays", 5, "1.7"),
      ("risksMinimum", 5, "1.9"), ("transitionDays", 3, "1.11"), ("tasksPercent", 100, "1.11"), ("expertYears", 7, "2"),
      ("trainingHoursMinimum", 16, "2"), ("trainingHoursMaximum", 32, "2"), ("mentorCapacity", 4, "2"), ("reportDays", 5, "2"),
      ("preAccelerationMonths", 2, "3.1"),
      ("consultationMinutes", 60, "3.3"), ("consultationsPerProject", 3, "3.3"), ("agendaDays", 3, "3.4"),
      ("reminderFirstHours", 24, "3.5"),
      ("reminderLastHours", 1, "3.5"), ("surveyHours", 12, "3.6"), ("accelerationMonths", 4, "3.8"), ("moduleMinutes", 120, "3.8"),
      ("coachingSessions", 8, "3.8"), ("coachingMonthsAfter", 2, "3.8"),
      ("juryAfterPresentations", 12, "3.9"), ("juryMinutes", 15, "3.9"), ("videoSeconds", 90, "4.1"), ("requiredSlides", 6, "4.1"),
      ("presentationMinutes", 3, "4.1"), ("questionMinutes", 2, "4.1"), ("juryOrganisers", 2, "4.2"), ("juryExperts", 3, "4.2"),
      ("juryPublicFigures", 2, "4.2"), ("markMinimum", 1, "4.2"), ("markMaximum", 3, "4.2"), ("passMark", 75, "4.2"),
      ("highBandFrom", 85, "4.2"), ("middleBandFrom", 60, "4.2"), ("academicHours", 480, "5"), ("coverageAlarmPercent", 100, "6.3"),
      ("purchaseHoldDays", 14, "6.4"),
    ]
    #expect(Policy.parameters.map(\.name) == expected.map(\.0))
    #expect(Policy.parameters.map(\.standard) == expected.map(\.1))
    #expect(Policy.parameters.map(\.rule) == expected.map(\.2))
  }

  @Test func theTableHasEveryFieldUnderItsName() {
    let fields = Mirror(reflecting: Policy.standard).children
    #expect(fields.map { $0.label } == Policy.parameters.map(\.name))
    for (index, parameter) in Policy.parameters.enumerated() {
      var policy = Policy.standard
      parameter.set(parameter.allowed.upperBound, in: &policy)
      let changed = Mirror(reflecting: policy).children.dropFirst(index).first
      #expect(changed?.value as? Int == parameter.allowed.upperBound, "\(parameter.name)")
      #expect(parameter.allowed ~= parameter.standard && !parameter.meaning.isBlank && !parameter.unit.isBlank)
    }
  }

  @Test func anOverrideChangesItsNumberAndNoOther() throws {
    let policy = try Policy(overrides: ["surveyHours": 24, "passMark": 80])
    #expect(policy.surveyHours == 24)
    #expect(policy.surveyWindow == .hours(24))
    #expect(!policy.passes(total: 79) && policy.passes(total: 80))
    #expect(policy.overrides == ["surveyHours": 24, "passMark": 80])
    #expect(try Policy(overrides: [:]) == .standard)
  }

  @Test func everyWrongOverrideIsReportedAtOnce() {
    let error = #expect(throws: PolicyError.self) {
      try Policy(overrides: ["teamMinimun": 4, "summaryWords": 5, "passmark": 80, "colour": 1, "ageMinimum": 18])
    }
    #expect(
      error?.problems == [
        .unknownName("colour", nearest: nil),
        .unknownName("passmark", nearest: "passMark"),
        .outOfRange(name: "summaryWords", value: 5, allowed: 10...2000),
        .unknownName("teamMinimun", nearest: "teamMinimum"),
      ])
    #expect(error?.isRetryable == false)
    #expect(error?.problems.allSatisfy { $0.message.ru.contains($0.name) && $0.message.kk.contains($0.name) } == true)
  }

  @Test(arguments: [
    (["markMinimum": 4], PolicyProblem.contradiction(name: "markMinimum", value: 4, mustNotExceed: "markMaximum", otherValue: 3)),
    (["middleBandFrom": 90], .contradiction(name: "middleBandFrom", value: 90, mustNotExceed: "highBandFrom", otherValue: 85)),
    (["reminderLastHours": 25], .contradiction(name: "reminderLastHours", value: 25, mustNotExceed: "reminderFirstHours", otherValue: 24)),
    (
      ["trainingHoursMinimum": 40],
      .contradiction(name: "trainingHoursMinimum", value: 40, mustNotExceed: "trainingHoursMaximum", otherValue: 32)
    ),
    (["passMark": 106], .outOfRange(name: "passMark", value: 106, allowed: 35...105)),
    (["passMark": 34], .outOfRange(name: "passMark", value: 34, allowed: 35...105)),
  ])
  func numbersThatContradictEachOtherAreRefused(overrides: [String: Int], problem: PolicyProblem) {
    let error = #expect(throws: PolicyError.self) { try Policy(overrides: overrides) }
    #expect(error?.problems.contains(problem) == true, "\(String(describing: error))")
  }

  @Test(arguments: [(35, Band.low), (59, .low), (60, .middle), (84, .middle), (85, .high), (105, .high)])
  func rule4_2_totalsFallIntoThreeBands(total: Int, band: Band) {
    #expect(Policy.standard.band(ofTotal: total) == band)
  }

  @Test func rule4_2_sevenJurorsAndFiveCriteriaGive35To105AndPassAt75() {
    let policy = Policy.standard
    #expect(policy.jurySize == 7)
    #expect(JuryGroup.allCases.map { policy.jurors(of: $0) } == [2, 3, 2])
    #expect(policy.marks == 1...3)
    #expect(policy.totals == 35...105)
    #expect(!policy.passes(total: 74) && policy.passes(total: 75))
  }

  @Test func rule3_5_remindersGoOut24HoursAnd1HourBefore() {
    #expect(Policy.standard.reminders == [.hours(24), .hours(1)])
    #expect(Policy.standard.defenceSlot == .minutes(5))
    #expect(Policy.standard.consultationLength == .minutes(60))
  }

  @Test func aFrozenPolicyHoldsEveryNumberAndStaysReadableWhenNumbersAreAdded() throws {
    let policy = try Policy(overrides: ["teamMinimum": 2])
    let data = try JSONEncoder().encode(policy)
    let numbers = try JSONDecoder().decode([String: Int].self, from: data)
    #expect(numbers.count == Policy.parameters.count)
    #expect(numbers["teamMinimum"] == 2)
    #expect(try JSONDecoder().decode(Policy.self, from: data) == policy)
    #expect(try JSONDecoder().decode(Policy.self, from: Data(#"{"teamMinimum":2}"#.utf8)) == policy)
  }
}
