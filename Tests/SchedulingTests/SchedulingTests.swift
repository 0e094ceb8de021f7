import Testing

@testable import SchedulingRules
