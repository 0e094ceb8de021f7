/// One character decoded from the valid UTF-8 that a `String` holds, with the number of bytes it took.
struct UTF8Scalar {
  let value: Unicode.Scalar
  let length: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    let lead = bytes[position]
    length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var code = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) { code = code << 6 | UInt32(bytes[position + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(code) else { preconditionFailure("a String holds valid UTF-8") }
    value = scalar
  }
}
