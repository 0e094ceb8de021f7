extension JSONDocument {
  /// The JSON Pointer of the value at a place of the tape, found by walking down from the root: only problems need one.
  ///
  /// A pointer that would exceed 300 bytes ends early, at an ancestor, since keys are the producer's and may be long.
  func pointer(to index: Int) -> String {
    var pointer = ""
    var place = 0
    while place < index {
      guard let step = step(into: place, towards: index), pointer.utf8.count + step.token.utf8.count < 300 else { break }
      pointer += "/" + step.token
      place = step.place
    }
    return pointer
  }

  /// The element or member of the container at `place` that holds `index`, and its name; nil where `index` is a key itself.
  private func step(into place: Int, towards index: Int) -> (token: String, place: Int)? {
    var child = place + 1
    let isObject = tape[place].kind == .object
    for position in 0... {
      let value = isObject ? child + 1 : child
      let next = next(after: value)
      if index < next {
        if index < value { return nil }
        return (isObject ? JSONPointer.token(text(of: tape[child])) : String(position), value)
      }
      child = next
    }
    return nil
  }
}
