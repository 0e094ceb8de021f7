package import Programme

/// An object whose member names are words of a vocabulary: `WordMap<DefenceCriterion, Mark>` is a ballot's marks.
///
/// A name that is no word of it is a problem; a word that is missing is not, since which words are due is a rule.
/// Encoded in the vocabulary's own order, so the same map gives the same bytes.
package struct WordMap<Word: Vocabulary, Value: Codable & Sendable>: Codable, Sendable {
  package var values: [Word: Value]

  package init(_ values: [Word: Value] = [:]) {
    self.values = values
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyName.self)
    var values: [Word: Value] = [:]
    for name in container.allKeys {
      let value = try container.decode(Value.self, forKey: name)
      if let word = Word(rawValue: name.stringValue) {
        values[word] = value
      } else {
        try decoder.note("has a member that is none of \(Word.allWords)")
      }
    }
    self.values = values
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AnyName.self)
    for word in Word.allCases {
      if let value = values[word] { try container.encode(value, forKey: AnyName(stringValue: word.rawValue)) }
    }
  }

  package subscript(word: Word) -> Value? {
    get { values[word] }
    set { values[word] = newValue }
  }
}

extension WordMap: Equatable where Value: Equatable {}
extension WordMap: Hashable where Value: Hashable {}

extension WordMap: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Word, Value)...) {
    values = Dictionary(uniqueKeysWithValues: elements)
  }
}
