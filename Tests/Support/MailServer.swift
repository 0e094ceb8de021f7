package import Contracts
internal import Foundation

/// A real mail server on the loopback (`mail_server.py`, on aiosmtpd) that says no where the recipient's name asks for it.
package final class MailServer: Sendable {
  package let port: Int
  private let folder: String
  private let process: ChildProcess

  /// `options` as the script has them: `--tls`, `--smtps`, `--login`.
  package init(in folder: String, _ options: [String] = []) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let arguments = [TestScripts.path("mail_server.py"), folder] + options
    process = try ChildProcess(TestScripts.python, arguments, environment: ["PATH": "/usr/bin:/bin"], output: "\(folder)/log")
    port = try wait(for: "the mail server", within: .seconds(20)) {
      (try? String(contentsOfFile: "\(folder)/port", encoding: .utf8)).flatMap { Int($0) }
    }
  }

  package var url: String { "smtp://127.0.0.1:\(port)" }

  /// What it has accepted, in order.
  package func letters() throws -> [JSONValue] { try MailReader.read("\(folder)/letters") }

  /// For each letter: the session's id, `tls` or `plain`, who logged in, and the sender.
  package var sessions: [[String]] {
    let text = (try? String(contentsOfFile: "\(folder)/sessions", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  package func stop() { process.kill() }
}
