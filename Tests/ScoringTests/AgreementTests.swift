import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.10: agreement figures")
struct AgreementTests {
  private static let none: Int? = nil

  /// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E: four observers, twelve units, missing data.
  private static let krippendorff: [[Int?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
    [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
  ]

  private func units(_ observers: [[Int?]]) -> [[Int]] {
    observers[0].indices.map { unit in observers.compactMap { $0[unit] } }
  }

  @Test func ordinalAlphaIsThatOfThePublishedExample() throws {
    let alpha = try #require(Krippendorff.ordinalAlpha(units(Self.krippendorff)))
    #expect((alpha * 1000).rounded() == 815)
  }

  /// Three coders, fifteen units, many gaps; 0.807 by an independent program straight from the definition (pairs of values, no coincidences).
  private static let threeCoders: [[Int?]] = [
    [none, none, none, none, none, 3, 4, 1, 2, 1, 1, 3, 3, none, 3],
    [1, none, 2, 1, 3, 3, 4, 3, none, none, none, none, none, none, none],
    [none, none, 2, 1, 3, 4, 4, none, 2, 1, 1, 3, 3, none, 4],
  ]

  @Test func ordinalAlphaIsThatOfAnIndependentProgram() throws {
    let alpha = try #require(Krippendorff.ordinalAlpha(units(Self.threeCoders)))
    #expect(abs(alpha - 0.8067214199413152) < 1e-12)
  }

  @Test func alphaDoesNotDependOnTheOrderOfObserversOrUnits() throws {
    var random = Seeded(seed: 7)
    let alpha = try #require(Krippendorff.ordinalAlpha(units(Self.krippendorff)))
    for _ in 0..<20 {
      let other = try #require(Krippendorff.ordinalAlpha(units(Self.krippendorff.shuffled(using: &random)).shuffled(using: &random)))
      #expect(abs(alpha - other) < 1e-12)
    }
  }

  @Test func fullAgreementIsOneAndNothingToCompareIsNothing() {
    #expect(Krippendorff.ordinalAlpha([[1, 1, 1], [3, 3, 3], [2, 2]]) == 1)
    #expect(Krippendorff.ordinalAlpha([[2, 2, 2], [2, 2]]) == nil)
    #expect(Krippendorff.ordinalAlpha([[1], [2], []]) == nil)
  }

  private func row(_ sequence: Int, _ social: [Int]) -> ProtocolRow {
    let matrix = social.enumerated().map { place, mark in
      var marks = Fixture.marks(2)
      marks[.socialEffect] = Mark(mark)
      return JurorMarks(juror: Desk.jury[place], marks: marks)
    }
    return ProtocolRow(number: ast(sequence), name: "", matrix: matrix, total: 0, band: .low, passed: false)
  }

  @Test func spreadAndSeverityAreCountedPerProjectCriterionAndJuror() throws {
    let figures = AgreementFigures([row(1, [1, 3, 2]), row(2, [1, 3, 2])])
    let social = figures.spreads.filter { $0.criterion == .socialEffect }
    #expect(social.map(\.range) == [2, 2])
    #expect(social.allSatisfy { abs($0.deviation - (2.0 / 3).squareRoot()) < 1e-12 })
    #expect(figures.spreads.filter { $0.criterion == .teamRating }.allSatisfy { $0.range == 0 && $0.deviation == 0 })
    #expect(figures.severity == ["j-1": -0.3, "j-2": 0.3, "j-3": 0])
    #expect(figures.alpha[.teamRating] == nil)
    #expect(try #require(figures.alpha[.socialEffect]) < 0)
  }
}
