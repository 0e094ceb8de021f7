import Testing

@testable import CertificatesRules
