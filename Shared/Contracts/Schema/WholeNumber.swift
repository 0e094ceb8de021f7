/// A whole number within limits that its type names: `WholeNumber<1, 3>` is a mark.
///
/// `3.0` is a whole number too, as in JSON Schema.
package struct WholeNumber<let low: Int, let high: Int>: WireValue, Hashable, Comparable, ExpressibleByIntegerLiteral {
  package let value: Int

  package init?(_ value: Int) {
    guard low <= value, value <= high else { return nil }
    self.value = value
  }

  /// Traps outside the limits: a literal is the programmer's.
  package init(integerLiteral value: Int) {
    precondition(low <= value && value <= high, "\(value) is not within \(low)…\(high)")
    self.value = value
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = Self(try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "must be \(Self.expectation)")
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  package static var placeholder: Self { Self(integerLiteral: low) }
  package static var expectation: String { "a whole number from \(low) to \(high)" }
  package static var schema: JSONValue { ["type": "integer", "minimum": .integer(low), "maximum": .integer(high)] }
}

/// A juror's or interviewer's mark (rulebook 4.2).
package typealias Mark = WholeNumber<1, 3>
/// The first interview or the second.
package typealias Round = WholeNumber<1, 2>
/// LIFTCOIN points that move; whole, never none (rulebook 6.1).
package typealias Points = WholeNumber<1, 1_000_000_000>
/// How many there are of something.
package typealias Count = WholeNumber<0, 1_000_000_000>
/// A length of time in a meeting's terms, at most a day.
package typealias Minutes = WholeNumber<1, 1440>
