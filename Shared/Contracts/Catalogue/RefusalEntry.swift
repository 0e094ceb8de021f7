/// `<noun>.refused`, the answer by which the rules say no to any command of the noun; all have the payload `Refused`.
package struct RefusalEntry: Sendable {
  package let type: MessageType
  /// The service that owns the noun; nil for the lanes' own.
  package let source: ServiceName?
}
