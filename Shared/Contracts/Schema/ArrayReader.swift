/// The elements of an array, one after the other.
struct ArrayReader: UnkeyedDecodingContainer {
  let decoder: ContractDecoder
  private var place: Int
  private let end: Int
  private(set) var currentIndex = 0

  init(decoder: ContractDecoder, array: Int) {
    self.decoder = decoder
    place = array + 1
    end = Int(decoder.document.tape[array].link)
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var isAtEnd: Bool { place == end }

  mutating func decodeNil() throws -> Bool {
    guard decoder.isNull(at: try here()) else { return false }
    step()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try decoder.read(type, at: try here())
    step()
    return value
  }

  private func here() throws -> Int {
    guard !isAtEnd else { throw Mismatch(expected: "an array with more elements") }
    return place
  }

  private mutating func step() {
    place = decoder.document.next(after: place)
    currentIndex += 1
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> { throw Unsupported() }
  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func superDecoder() throws -> any Decoder { throw Unsupported() }
}
