import Testing

@testable import ScoringRules
