package import Programme

/// A value that writes itself, in the very bytes of its `Codable`.
package protocol JSONWritable: Encodable {
  func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Dictionary: JSONWritable where Key == String, Value == String {
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension JSONWritable where Self: TextValue {
  package func write(to json: inout JSONWriter) { json.write(value) }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
  package func write(to json: inout JSONWriter) { json.write(rawValue) }
}

extension Identifier: JSONWritable {}
extension Digest: JSONWritable {}
extension ApplicantKind: JSONWritable {}
extension Direction: JSONWritable {}
extension Language: JSONWritable {}
extension NotificationChannel: JSONWritable {}
extension Principle: JSONWritable {}
extension Stage: JSONWritable {}

extension ApplicationNumber: JSONWritable {
  package func write(to json: inout JSONWriter) { json.write(description) }
}

extension Instant: JSONWritable {
  package func write(to json: inout JSONWriter) { json.write(rfc3339) }
}

extension LocalDate: JSONWritable {
  package func write(to json: inout JSONWriter) { json.write(iso) }
}
