/// A statement with the values for its parameters and what must come of it.
package struct BoundStatement {
  package var statement: Statement
  package var parameters: [Parameter]
  package var expectation: Expectation

  package init(statement: Statement, parameters: [Parameter], expectation: Expectation = .anything) {
    self.statement = statement
    self.parameters = parameters
    self.expectation = expectation
  }
}

/// How many rows a statement must return or change for the exchange to be committed.
///
/// One `.exactly` makes the whole exchange hold back its Sync until every count is known, at the price of one more round trip: a count that
/// arrives after COMMIT could only be regretted. Where that round trip matters, let the SQL raise instead.
package enum Expectation: Sendable, Equatable {
  case anything
  case exactly(Int)
}
