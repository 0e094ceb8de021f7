import Glibc

/// Bytes that grow at a stable address until the next append, in network order.
///
/// libpq wants pointers to all values of a statement at once; an `Array` lends its storage only inside a closure, one closure per value.
struct WireBuffer: ~Copyable {
  private(set) var base: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = Self.allocated(malloc(self.capacity))
  }

  deinit {
    free(base)
  }

  mutating func reserve(_ extra: Int) {
    guard count + extra > capacity else { return }
    capacity = max(count + extra, capacity * 2)
    base = Self.allocated(realloc(base, capacity))
  }

  mutating func put<T: FixedWidthInteger>(_ value: T) {
    reserve(MemoryLayout<T>.size)
    base.storeBytes(of: value.bigEndian, toByteOffset: count, as: T.self)
    count += MemoryLayout<T>.size
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    (base + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
  }

  func overwrite(_ value: Int32, at offset: Int) {
    precondition(offset + 4 <= count)
    base.storeBytes(of: value.bigEndian, toByteOffset: offset, as: Int32.self)
  }

  mutating func truncate(to length: Int) {
    precondition(length <= count)
    count = length
  }

  private static func allocated(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let pointer else { fatalError("out of memory") }
    return pointer
  }
}
