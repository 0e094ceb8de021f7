// IntakeRulesTests
