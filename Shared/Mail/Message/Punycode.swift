/// International domains in letters that every mail server understands (RFC 3492, RFC 5891): `пошта.қаз` is `xn--…`.
enum Punycode {
  /// The address with each label of its domain in ASCII.
  static func domain(of address: String) -> String {
    guard let at = address.lastIndex(of: "@"), !address.utf8.allSatisfy({ $0 < 0x80 }) else { return address }
    let labels = address[address.index(after: at)...].split(separator: ".", omittingEmptySubsequences: false)
    return address[...at] + labels.map { ascii(String($0)) }.joined(separator: ".")
  }

  private static func ascii(_ label: String) -> String {
    guard !label.utf8.allSatisfy({ $0 < 0x80 }) else { return label }
    return "xn--" + encode(label.lowercased().unicodeScalars.map(\.value))
  }

  /// The algorithm of RFC 3492 §6.3; labels have at most 63 letters, so nothing overflows.
  private static func encode(_ scalars: [UInt32]) -> String {
    let plain = scalars.filter { $0 < 128 }
    var output = plain.map { UInt8($0) } + (plain.isEmpty ? [] : [UInt8(ascii: "-")])
    var (next, delta, bias, handled) = (UInt32(128), 0, 72, plain.count)
    while handled < scalars.count {
      guard let smallest = scalars.filter({ $0 >= next }).min() else { break }
      delta += Int(smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapt(delta, handled: handled + 1, isFirst: handled == plain.count)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
    var (rest, place) = (delta, 36)
    while true {
      let threshold = place <= bias ? 1 : min(place - bias, 26)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }

  private static func adapt(_ delta: Int, handled: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / handled
    var shift = 0
    while delta > 455 {
      delta /= 35
      shift += 36
    }
    return shift + 36 * delta / (delta + 38)
  }
}
