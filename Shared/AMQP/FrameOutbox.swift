import CRabbitMQ
import Glibc

/// Messages that were accepted for publishing, as the frames that go over the wire, for plain TCP.
///
/// The library sends every frame by a system call of its own, three for each message; from here a whole batch leaves by one. What the kernel
/// does not take stays, so a frame may be cut anywhere: the library must send nothing of its own while something is unwritten.
struct FrameOutbox {
  private var frames = FrameWriter()
  private var written = 0
  /// Where the messages end that are not written out whole.
  private var ends: [Int] = []
  private var firstEnd = 0

  var isEmpty: Bool { written == frames.bytes.count }
  /// Messages not written out whole.
  var count: Int { ends.count - firstEnd }

  mutating func append(_ message: Outgoing, frameLimit: Int) {
    frames.append(message, frameLimit: frameLimit)
    ends.append(frames.bytes.count)
  }

  /// Hands over what the kernel takes at once.
  mutating func write(to socket: Int32) throws(AMQPError) {
    while !isEmpty {
      let sent = frames.bytes.withUnsafeBytes { bytes in
        send(socket, bytes.baseAddress! + written, bytes.count - written, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
      }
      if sent > 0 {
        written += sent
      } else if errno == EAGAIN {
        break
      } else if errno != EINTR {
        throw .socket("publishing: \(String(cString: strerror(errno)))")
      }
    }
    while firstEnd < ends.count, ends[firstEnd] <= written { firstEnd += 1 }
    tidy()
  }

  /// Gives memory back once all is written, or when much of it is behind us.
  private mutating func tidy() {
    if isEmpty {
      frames.removeAll()
      ends.removeAll(keepingCapacity: true)
      (written, firstEnd) = (0, 0)
    } else if written > 1 << 20, written > frames.bytes.count / 2 {
      frames.removeFirst(written)
      ends = ends[firstEnd...].map { $0 - written }
      (written, firstEnd) = (0, 0)
    }
  }
}
