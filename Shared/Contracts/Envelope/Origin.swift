/// Who publishes: a service in a region.
package struct Origin: Sendable {
  package var service: ServiceName
  /// A text and not a `Region`, since the lane of unrouted messages also answers for regions that do not exist.
  package var region: String

  /// The name under which the journal knows the lane, `astana.intake`.
  package var consumer: String

  package init(_ service: ServiceName, region: String, consumer: String? = nil) {
    self.service = service
    self.region = region
    self.consumer = consumer ?? "\(region).\(service.rawValue)"
  }
}
