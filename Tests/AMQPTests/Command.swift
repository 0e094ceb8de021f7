import Glibc
import Testing

/// A running openssl command, without input or output; it ends with the value.
struct Command: ~Copyable {
  private let process: pid_t

  init(_ arguments: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = ("openssl " + arguments).split(separator: " ").map { strdup(String($0)) }
    words.append(nil)
    var process = pid_t()
    let status = posix_spawnp(&process, "openssl", &actions, nil, words, environ)
    posix_spawn_file_actions_destroy(&actions)
    for word in words { free(word) }
    try #require(status == 0)
    self.process = process
  }

  deinit {
    // Not SIGTERM: a child of a dispatch thread inherits it blocked.
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Waits for its end, which must be a good one.
  consuming func finish() throws {
    var status: Int32 = -1
    waitpid(process, &status, 0)
    discard self
    try #require(status == 0)
  }
}
