package import Programme

/// The rating of a team that the programme's own facts suggest, with its arithmetic; the juror decides (rulebook 4.5).
package struct TeamRatingSuggestion: Codable, Hashable, Sendable {
  package var rating: Mark
  /// Those of which anything is known.
  package var parts: [TeamRatingPart]
  /// The mean of the parts, in hundredths of a mark.
  package var meanHundredths: Int
  /// The same in a sentence.
  package var arithmetic: LocalizedText

  package init(rating: Mark, parts: [TeamRatingPart], meanHundredths: Int, arithmetic: LocalizedText) {
    self.rating = rating
    self.parts = parts
    self.meanHundredths = meanHundredths
    self.arithmetic = arithmetic
  }
}

/// One kind of fact behind a suggested rating: `count` of `among`, and the mark that this makes.
///
/// Attendance: sessions attended of those held. Tasks: done in time of those due. Conflicts: still open of those reported.
/// Characteristics: sum of the ratings over their number.
package struct TeamRatingPart: Codable, Hashable, Sendable {
  package var kind: TeamRatingFact
  package var count: Int
  package var among: Int
  /// In hundredths of a mark.
  package var hundredths: Int

  package init(kind: TeamRatingFact, count: Int, among: Int, hundredths: Int) {
    self.kind = kind
    self.count = count
    self.among = among
    self.hundredths = hundredths
  }
}

/// What a suggested rating is made of (rulebook 4.5).
package enum TeamRatingFact: String, CodeWord {
  case attendance, tasks, conflicts, characteristics
}
