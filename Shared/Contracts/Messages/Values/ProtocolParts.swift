package import Programme

/// Who sat in whose place (rulebook 4.3).
package struct Substitution: Codable, Hashable, Sendable {
  package var out: Identifier
  package var `in`: Identifier
  package var reason: String
  package var number: ApplicationNumber?

  package init(out: Identifier, `in`: Identifier, reason: String, number: ApplicationNumber? = nil) {
    self.out = out
    self.in = `in`
    self.reason = reason
    self.number = number
  }
}

/// One juror's five marks for a project.
package struct JurorMarks: Codable, Hashable, Sendable {
  package var juror: Identifier
  package var marks: WordMap<DefenceCriterion, Mark>

  package init(juror: Identifier, marks: WordMap<DefenceCriterion, Mark>) {
    self.juror = juror
    self.marks = marks
  }
}

/// A project's line in the protocol: the 7 × 5 matrix and what it adds up to (rulebook 4.6).
package struct ProtocolRow: Codable, Hashable, Sendable {
  package var number: ApplicationNumber
  package var name: String
  package var matrix: [JurorMarks]
  package var total: Int
  package var band: Band
  package var passed: Bool

  package init(number: ApplicationNumber, name: String, matrix: [JurorMarks], total: Int, band: Band, passed: Bool) {
    self.number = number
    self.name = name
    self.matrix = matrix
    self.total = total
    self.band = band
    self.passed = passed
  }
}

/// A project's result without its matrix.
package struct ProtocolResult: Codable, Hashable, Sendable {
  package var number: ApplicationNumber
  package var total: Int
  package var band: Band
  package var passed: Bool

  package init(number: ApplicationNumber, total: Int, band: Band, passed: Bool) {
    self.number = number
    self.total = total
    self.band = band
    self.passed = passed
  }
}

/// A project that is not in the protocol, and why (rulebook 4.3).
package struct LeftOut: Codable, Hashable, Sendable {
  package var number: ApplicationNumber
  package var reason: String
  package var cause: LeftOutCause?

  package init(number: ApplicationNumber, reason: String, cause: LeftOutCause? = nil) {
    self.number = number
    self.reason = reason
    self.cause = cause
  }
}

/// What an amendment changes: marks of a juror, or something said in words (rulebook 4.4).
package struct ProtocolChange: Codable, Hashable, Sendable {
  package var number: ApplicationNumber?
  package var juror: Identifier?
  package var marks: WordMap<DefenceCriterion, Mark>?
  package var text: String

  package init(number: ApplicationNumber? = nil, juror: Identifier? = nil, marks: WordMap<DefenceCriterion, Mark>? = nil, text: String) {
    self.number = number
    self.juror = juror
    self.marks = marks
    self.text = text
  }
}
