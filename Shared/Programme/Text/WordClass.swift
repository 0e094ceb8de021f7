/// What a character does to a word (the Word_Break property of UAX #29, as far as counting needs it).
enum WordClass {
  case letter, digit, connector, middleOfLetters, middleOfNumbers, middleOfEither, wordByItself, extending, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xB7, 0x387, 0x55F, 0x5F4, 0x2027, 0xFE13, 0xFE55, 0xFF1A: self = .middleOfLetters
    case 0x37E, 0x589, 0x60C, 0x60D, 0x66C, 0x7F8, 0x2044, 0xFE10, 0xFE14, 0xFE50, 0xFE54, 0xFF0C, 0xFF1B: self = .middleOfNumbers
    case 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E: self = .middleOfEither
    case 0x200B: self = .other
    case 0x3041...0x3096: self = .wordByItself
    default: self.init(scalar.properties)
    }
  }

  private init(_ properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .extending
    case .decimalNumber: self = .digit
    case .connectorPunctuation: self = .connector
    default: self = properties.isIdeographic ? .wordByItself : properties.isAlphabetic ? .letter : .other
    }
  }

  static let ascii: [WordClass] = (0..<128).map { (code: UInt8) in
    switch code {
    case UInt8(ascii: ":"): .middleOfLetters
    case UInt8(ascii: ","), UInt8(ascii: ";"): .middleOfNumbers
    case UInt8(ascii: "."), UInt8(ascii: "'"): .middleOfEither
    default: WordClass(Unicode.Scalar(code).properties)
    }
  }
}
