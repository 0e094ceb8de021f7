package import Contracts

/// Everything that certificates decides on: its commands and what it hears of other services.
package indirect enum CertificatesCommand: Sendable, Equatable {
  case issue(CertificateIssue)
  case revoke(CertificateRevoke)
  case correct(CertificateCorrect)

  case heard(HeardEvent)
}

/// An event of another service that certificates must hear (CONTRACTS, "Who must hear what").
package enum HeardEvent: Sendable, Equatable {
  case seasonAnnounced(SeasonAnnounced)
  case applicationAdmitted(ApplicationAdmitted)
  case projectScored(ProjectScored)
  case projectCompleted(ProjectCompleted)
  case ambassadorAwarded(AmbassadorAwarded)
  case mentorAccredited(MentorAccredited)
  /// Whoever took part in the defence keeps the certificate, whatever becomes of the project; and a protocol or an order awards nothing to
  /// a person. These are heard so that nobody has to wonder, and change nothing.
  case applicationWithdrawn(ApplicationWithdrawn)
  case projectExcluded(ProjectExcluded)
  case protocolClosed(ProtocolClosed)
  case orderIssued(OrderIssued)
}
