/// A closed list of words of the rulebook: the raw value is the code on the wire, the label is what people read.
///
/// Codes are never renamed and never reused; labels follow the source document (rulebook 0).
package protocol Vocabulary: RawRepresentable, CaseIterable, Codable, Hashable, Sendable where RawValue == String {
  var label: LocalizedText { get }
}
