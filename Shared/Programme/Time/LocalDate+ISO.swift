extension LocalDate: Codable, CustomStringConvertible {
  /// Reads `2020-02-28`, exactly; nil if it is something else or not a real day.
  package init?(iso text: String) {
    var reader = DigitReader(text)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }

  package var iso: String {
    var writer = DigitWriter()
    writer.put(self)
    return writer.text
  }

  package var description: String { iso }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = LocalDate(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a real date of the form 2020-02-28")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
