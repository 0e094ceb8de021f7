import Testing

@testable import NotificationsRules
