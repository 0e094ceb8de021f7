/// Who publishes: a service in a region.
package struct Origin: Sendable {
  package let service: ServiceName
  /// A text and not a `Region`, since the lane of unrouted messages also answers for regions that do not exist.
  package let region: String

  /// The name under which the journal knows the lane, `astana.intake`.
  package let consumer: String
  /// CloudEvents `source` of its events.
  package let source: String

  package init(_ service: ServiceName, region: String, consumer: String? = nil) {
    self.service = service
    self.region = region
    self.source = service.source(in: region)
    self.consumer = consumer ?? "\(region).\(service.rawValue)"
  }
}
