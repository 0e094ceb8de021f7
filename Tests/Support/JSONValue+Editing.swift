package import Contracts

extension JSONValue {
  /// The value at a JSON pointer; setting nil removes it. What lies on the way must be there.
  package subscript(at pointer: String) -> JSONValue? {
    get { self[path: pointer.split(separator: "/").map(String.init)[...]] }
    set { self[path: pointer.split(separator: "/").map(String.init)[...]] = newValue }
  }

  private subscript(path path: ArraySlice<String>) -> JSONValue? {
    get {
      guard let name = path.first else { return self }
      let child = Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil } ?? self[name]
      return child?[path: path.dropFirst()]
    }
    set {
      guard let name = path.first else { return self = newValue ?? .null }
      if path.count == 1 { return set(newValue, name) }
      guard var child = self[path: [name]] else { return }
      child[path: path.dropFirst()] = newValue
      set(child, name)
    }
  }

  private mutating func set(_ value: JSONValue?, _ name: String) {
    guard case .array(var elements) = self, let place = Int(name) else { return self[name] = value }
    elements[place] = value ?? .null
    self = .array(elements)
  }

  package var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  package var integer: Int? {
    if case .integer(let number) = self { return number }
    return nil
  }

  package var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }
}
