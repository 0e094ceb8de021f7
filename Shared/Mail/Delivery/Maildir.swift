internal import CSync
internal import Glibc

/// Letters as files of a Maildir: the mailbox of deployments that have no mail server, and of rehearsals.
///
/// A letter's file bears the name of its `Message-ID`, so handing it over again after a crash makes no second one, not even when a reader has
/// moved the first to `cur`. Each file is on disk before it appears in `new`, and the directory once per batch, before anything is answered.
package final class Maildir: Carrier {
  private let path: String
  /// What readers had seen when we began; later letters are handed over again only by a new process.
  private let seen: Set<String>

  package struct Unusable: Error, CustomStringConvertible {
    package var description: String
  }

  /// Makes the directories that are missing.
  package init(path: String) throws(Unusable) {
    self.path = path
    var directory = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      directory += "\(part)/"
      if mkdir(directory, 0o755) != 0, errno != EEXIST { throw Self.unusable(directory) }
    }
    for part in ["tmp", "new", "cur"] where mkdir("\(path)/\(part)", 0o755) != 0 && errno != EEXIST {
      throw Self.unusable("\(path)/\(part)")
    }
    seen = Set(Self.names(in: "\(path)/cur").map { String($0.prefix { $0 != ":" }) })
  }

  package func carry(_ letters: [MailMessage], while goOn: () -> Bool) -> [Handover] {
    var answers: [Handover] = []
    var drafts: [(place: Int, name: String)] = []
    // Many files are flushed together in a tenth of the time; for a few that would flush more of other people's data than of ours.
    let together = letters.count > Self.few
    var names: Set<String> = []
    for letter in letters {
      guard goOn() else { break }
      let name = Self.fileName(of: letter)
      guard !isThere(name), names.insert(name).inserted else {
        answers.append(.accepted)
        continue
      }
      drafts.append((answers.count, name))
      answers.append(Self.handover { () throws(Unusable) in try draft(letter, name, flushing: !together) })
    }
    if let problem = publish(drafts, &answers, flushing: together) { return answers.map { _ in .failed(problem) } }
    return answers
  }

  /// Lets the drafts appear once they are on disk; what fails for all is returned.
  private func publish(_ drafts: [(place: Int, name: String)], _ answers: inout [Handover], flushing: Bool) -> String? {
    do throws(Unusable) {
      if flushing { try Self.flush("\(path)/tmp", saruar_syncfs) }
      for (place, name) in drafts where answers[place] == .accepted {
        answers[place] = Self.handover { () throws(Unusable) in
          guard rename(temporary(name), "\(path)/new/\(name)") == 0 else { throw Self.unusable("\(path)/new/\(name)") }
        }
      }
      try Self.flush("\(path)/new", fsync)
      return nil
    } catch {
      return error.description
    }
  }

  private static func handover(_ body: () throws(Unusable) -> Void) -> Handover {
    do throws(Unusable) {
      try body()
      return .accepted
    } catch {
      return .failed(error.description)
    }
  }

  private static var few: Int { 8 }

  private func isThere(_ name: String) -> Bool { seen.contains(name) || access("\(path)/new/\(name)", F_OK) == 0 }
  private func temporary(_ name: String) -> String { "\(path)/tmp/\(name).\(getpid())" }

  private func draft(_ letter: MailMessage, _ name: String, flushing: Bool) throws(Unusable) {
    try Self.write(letter.bytes.filter { $0 != UInt8(ascii: "\r") }, to: temporary(name), flushing: flushing)
  }

  /// A Maildir's names hold neither `/` nor `:`; our ids have neither, so nothing is lost by leaving them out.
  private static func fileName(of letter: MailMessage) -> String {
    letter.id.replacing("@", with: ".").filter { $0.isLetter || $0.isNumber || ".-_".contains($0) }
  }

  private static func write(_ bytes: [UInt8], to file: String, flushing: Bool) throws(Unusable) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unusable(file) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      guard count > 0 || errno == EINTR else { throw unusable(file) }
      written += max(count, 0)
    }
    guard !flushing || fsync(descriptor) == 0 else { throw unusable(file) }
  }

  private static func flush(_ directory: String, _ flush: @escaping (Int32) -> Int32) throws(Unusable) {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unusable(directory) }
    defer { close(descriptor) }
    guard flush(descriptor) == 0 else { throw unusable(directory) }
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  private static func unusable(_ file: String) -> Unusable {
    Unusable(description: "\(file): \(String(cString: strerror(errno)))")
  }
}
