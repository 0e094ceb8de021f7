package import Contracts
package import Programme

/// What a batch of commands needs to see; the store loads it in one round trip.
package struct CertificatesKeys: Sendable, Equatable {
  /// The region's seasons are few: all of them, whenever anything is touched.
  package var seasons = false
  /// Certificates by their numbers.
  package var numbers: Set<Identifier> = []
  /// Projects with their certificates and the awards that wait.
  package var projects: Set<ApplicationNumber> = []
  /// People's certificates that are for no project, and such awards that wait.
  package var people: Set<String> = []
  /// Awards that wait for these seasons, or for any.
  package var waitingFor: Set<Identifier> = []

  package init() {}

  package var isEmpty: Bool { self == CertificatesKeys() }
}
