import ArgumentParser
import CertificatesRules
import CertificatesStore
import Contracts
import Foundation
import Programme

/// Draws and signs certificates on one thread, exactly as the certificates worker does, and says how many a core makes in a second.
@main
struct BenchCertificates: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bench-certificates")

  @Option(help: "Certificates in a run.") var count = 600
  @Option(help: "Runs; before them, one that is not counted.") var runs = 5
  @Option(help: "A folder to write the documents of one run to, instead of measuring.") var write: String?

  func run() throws {
    let key = try SigningKey(reading: Self.seed)
    let seal = try CertificateSeal(issuer: Issuer(key: key, id: Issuer.defaultID(of: .astana), verification: Issuer.defaultVerification))
    let drafts = Drafts.make(count)
    if let write { return try Self.write(drafts, sealedBy: seal, to: write) }
    _ = try Measurement(of: Array(drafts.prefix(100)), sealedBy: seal)
    let measured = try (0..<runs).map { _ in try Measurement(of: drafts, sealedBy: seal) }
    print(Report(measured).json.pretty)
  }

  /// Any key will do; always the same one makes the same documents.
  private static let seed = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="

  private static func write(_ drafts: [CertificateDraft], sealedBy seal: CertificateSeal, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for draft in drafts {
      guard case .sealed(let sealed) = try seal(draft) else { throw Undrawn(draft: draft) }
      try Data(sealed.pdf).write(to: URL(fileURLWithPath: "\(folder)/\(draft.number).pdf"))
    }
  }
}

/// A name of ours that the fonts cannot draw: the measurement would be of nothing.
struct Undrawn: Error {
  let draft: CertificateDraft
}
