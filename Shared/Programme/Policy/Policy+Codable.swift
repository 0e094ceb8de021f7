extension Policy: Codable {
  /// The names of the parameters, so that the table alone says what is coded.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ parameter: PolicyParameter) { stringValue = parameter.name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// A number that is missing has the value of 2020: a policy frozen before the number existed stays readable.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init()
    for parameter in Policy.parameters {
      if let value = try container.decodeIfPresent(Int.self, forKey: Key(parameter)) { parameter.set(value, in: &self) }
    }
  }

  /// All numbers, also those of 2020: what a season was run by must be readable without this source.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for parameter in Policy.parameters {
      try container.encode(parameter.value(in: self), forKey: Key(parameter))
    }
  }
}
