import ArgumentParser
import CertificatesStore
import Contracts
import Foundation
import Postgres
import Programme

/// `saruar verify`
struct VerifyCertificate: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tells whether a certificate is valid, revoked, superseded, unknown or tampered.",
    discussion: """
      FILE is a certificate's PDF, its credential (a JWT), or any text with the credential in it, such as the event certificate.issued.

        # as the store has it: the bytes, and what has become of it since
        saruar verify AST-2020-PRE-0001.pdf
        # without any server, by the region's public key: PEM, JWK or did.json
        saruar verify AST-2020-PRE-0001.pdf --key public.pem
        # both
        saruar verify AST-2020-PRE-0001.pdf --key public.pem --online
        # by number alone
        saruar verify --number AST-2020-PRE-0001

      A PDF carries its credential, and the credential names the hash of the page, so a changed byte is 'tampered' with the key alone; \
      that a certificate has been revoked or superseded only the store knows. 'unknown' is what shows no credential of ours, was signed with \
      another key, or has a number that the store does not have.

      Exit status: 0 only for valid; 2 for every other answer; 1 if it could not be found out.
      """)

  @Argument(help: "A PDF or a credential.")
  var file: String?
  @Option(help: "The number of a certificate.")
  var number: String?
  @Option(help: ArgumentHelp("The region's public key, for an answer without servers.", valueName: "file"))
  var key: String?
  @Flag(help: "With --key: ask the store as well.")
  var online = false
  @OptionGroup var region: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (file == nil) != (number == nil) else { throw ValidationError("Name either a file or --number.") }
    if number != nil, key != nil { throw ValidationError("A number alone has no signature: --key goes with a file.") }
    if online, key == nil { throw ValidationError("--online goes with --key; without a key the store is asked anyway.") }
  }

  func perform() throws {
    let verdict = try verdict()
    output.show(Self.report(verdict))
    if verdict.state != .valid { throw ExitCode(2) }
  }

  private func verdict() throws -> Verdict {
    if let number {
      var store = try servers.store()
      return try Verifier.verify(number: number, in: &store, region: try region.region())
    }
    let bytes = try read()
    let key = try key.map { try readKey($0) }
    if let key, !online { return Verifier.verify(bytes, by: key) }
    var store = try servers.store()
    return try Verifier.verify(bytes, by: key, in: &store, region: try region.region())
  }

  private func read() throws -> [UInt8] {
    guard let file, let data = FileManager.default.contents(atPath: file) else { throw OperatorError("\(file ?? "") cannot be read") }
    return Array(data)
  }

  private func readKey(_ file: String) throws -> VerificationKey {
    do throws(KeyProblem) {
      return try VerificationKey(file: file)
    } catch {
      throw OperatorError(
        "\(file) \(error)", advice: "The region publishes its public key; that of the local stack is in .local/keys/signing.pem.")
    }
  }

  static func report(_ verdict: Verdict) -> Report {
    var report = Report(["state": .text(verdict.state.rawValue), "reason": .text(verdict.reason)])
    if let number = verdict.number { report.add(["number": .text(number)]) }
    if let holder = verdict.holder { report.add(["holder": .text(holder)]) }
    if let successor = verdict.successor { report.add(["successor": .text(successor)]) }
    return report
  }
}
