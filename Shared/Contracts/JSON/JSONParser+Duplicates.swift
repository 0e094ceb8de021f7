extension JSONParser {
  /// Notes every key of the object at `place` that an earlier key of it equals.
  ///
  /// Readers disagree on which of two members counts, so a message with such a pair means different things to different people. Small objects
  /// compare hashes in pairs; large ones use a set, whose seeded hash cannot be flooded.
  mutating func noteDuplicateKeys(in place: Int, _ text: Span<UInt8>) {
    gatherKeys(of: place)
    if keys.count > 32 { return noteDuplicatesOfMany(text) }
    for later in keys.indices.dropFirst() {
      let hash = tape[keys[later]].link
      for earlier in 0..<later where tape[keys[earlier]].link == hash && sameText(keys[earlier], keys[later], text) {
        problems.add(.duplicateKey, at: keys[later])
        break
      }
    }
  }

  private mutating func gatherKeys(of place: Int) {
    keys.removeAll(keepingCapacity: true)
    var key = place + 1
    while key < tape.count {
      keys.append(key)
      let value = tape[key + 1]
      key = value.kind == .object || value.kind == .array ? Int(value.link) : key + 2
    }
  }

  private mutating func noteDuplicatesOfMany(_ text: Span<UInt8>) {
    var seen = Set<[UInt8]>(minimumCapacity: keys.count)
    for key in keys where !seen.insert(keyText(key, text)).inserted { problems.add(.duplicateKey, at: key) }
  }

  private func sameText(_ left: Int, _ right: Int, _ text: Span<UInt8>) -> Bool {
    keyText(left, text) == keyText(right, text)
  }

  private func keyText(_ key: Int, _ text: Span<UInt8>) -> [UInt8] {
    let bytes = tape[key].range.map { text[$0] }
    return tape[key].flags.contains(.escaped) ? JSONEscapes.resolved(bytes[...]) : bytes
  }
}
