/// What another session said with NOTIFY on a channel this one listens to: a hint, never a message.
package struct PostgresNotification: Sendable, Equatable {
  package let channel: String
  package let payload: String
  package let backendPID: Int32

  package init(channel: String, payload: String, backendPID: Int32) {
    self.channel = channel
    self.payload = payload
    self.backendPID = backendPID
  }
}
