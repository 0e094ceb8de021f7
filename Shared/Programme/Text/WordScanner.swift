/// Where the scan stands: rules WB5 to WB13b of UAX #29 as a machine of few states.
struct WordScanner {
  private enum Before { case nothing, letter, digit, connector, letterAndMiddle, digitAndMiddle }

  private(set) var words = 0
  private var before = Before.nothing
  /// Whether the segment at hand has been counted; underscores alone make a segment that has not.
  private var counted = false

  @inline(__always)
  mutating func take(_ kind: WordClass) {
    switch kind {
    case .letter: take(.letter, joins: before == .letter || before == .digit || before == .connector || before == .letterAndMiddle)
    case .digit: take(.digit, joins: before == .letter || before == .digit || before == .connector || before == .digitAndMiddle)
    case .connector:
      counted = counted && (before == .letter || before == .digit || before == .connector)
      before = .connector
    case .middleOfLetters: before = before == .letter ? .letterAndMiddle : .nothing
    case .middleOfNumbers: before = before == .digit ? .digitAndMiddle : .nothing
    case .middleOfEither: before = before == .letter ? .letterAndMiddle : before == .digit ? .digitAndMiddle : .nothing
    case .wordByItself:
      words += 1
      before = .nothing
    case .extending: break
    case .other: before = .nothing
    }
  }

  @inline(__always)
  private mutating func take(_ now: Before, joins: Bool) {
    if !(joins && counted) { words += 1 }
    counted = true
    before = now
  }
}
