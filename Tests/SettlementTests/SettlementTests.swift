import Testing

@testable import SettlementRules
