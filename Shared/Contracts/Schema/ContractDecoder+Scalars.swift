extension ContractDecoder {
  /// The text at a place, nil where there is none or it is too long.
  func text(at place: Int) -> String? {
    let entry = document.tape[place]
    guard entry.kind == .string else { return nil }
    let text = document.text(of: entry)
    return text.hasAtMost(scalars: String.longest) ? text : nil
  }

  func flag(at place: Int) -> Bool? {
    switch document.tape[place].kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  func whole(at place: Int) -> Int? { document.whole(at: place) }

  func number(at place: Int) -> Double? {
    let entry = document.tape[place]
    return entry.kind == .number ? document.double(of: entry) : nil
  }

  func isNull(at place: Int) -> Bool { document.tape[place].kind == .null }
}
