package import Programme

/// The scale of a defence, frozen with the season's policy before the first mark: what a total means (rulebook 4.2).
package struct Rubric: Codable, Hashable, Sendable {
  package var criteria: [DefenceCriterion]
  package var markMinimum: Int
  package var markMaximum: Int
  /// How many jurors mark every project.
  package var jurors: Int
  package var highBandFrom: Int
  package var middleBandFrom: Int
  package var passMark: Int

  package init(
    criteria: [DefenceCriterion], markMinimum: Int, markMaximum: Int, jurors: Int, highBandFrom: Int, middleBandFrom: Int, passMark: Int
  ) {
    self.criteria = criteria
    self.markMinimum = markMinimum
    self.markMaximum = markMaximum
    self.jurors = jurors
    self.highBandFrom = highBandFrom
    self.middleBandFrom = middleBandFrom
    self.passMark = passMark
  }
}
