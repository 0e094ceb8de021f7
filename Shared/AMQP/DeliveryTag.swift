/// Names a delivery for its acknowledgement, on the connection it came over.
///
/// A tag dies with its channel: acknowledging an old one on a new channel settles somebody else's message or closes the channel. Hence the
/// epoch, different for every connection of this process.
package struct DeliveryTag: Hashable, Comparable, Sendable {
  package let epoch: UInt64
  package let value: UInt64

  package init(epoch: UInt64, value: UInt64) {
    self.epoch = epoch
    self.value = value
  }

  package static func < (a: DeliveryTag, b: DeliveryTag) -> Bool {
    (a.epoch, a.value) < (b.epoch, b.value)
  }
}
