/// A command to a lane itself, taken by whichever lane's queue it is put into: not a service's, hence bound to no key.
package struct LaneCommandEntry: Sendable {
  package let payload: any Command.Type
  package let success: MessageType
  /// Other events that a success may bring about.
  package let consequences: [MessageType]

  package init(_ payload: any Command.Type, success: MessageType, consequences: [MessageType] = []) {
    self.payload = payload
    self.success = success
    self.consequences = consequences
  }

  package var type: MessageType { payload.type }
}
