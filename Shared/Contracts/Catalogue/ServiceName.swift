/// The six services; each has one queue `<region>.<service>` (DESIGN, Lane).
package enum ServiceName: String, CaseIterable, Codable, Hashable, Sendable {
  case intake, scheduling, notifications, scoring, certificates, settlement

  /// What stands in `source` of everything the service publishes in a region.
  package func source(in region: String) -> String { "urn:saruar:\(region):\(rawValue)" }
}
