package import Contracts
package import Programme

/// The hash chain over the open ledger: whoever has the public events can recompute its head and compare it with a checkpoint (rulebook 6.7).
///
/// Each link hashes the head before it and the movement, every part preceded by its length (TRAPS: never joined strings); the movement's
/// number is inside, and a checkpoint signs the size with the head, so neither a cut tail nor a changed entry goes unseen.
package enum LedgerChain {
  /// The head of an empty ledger.
  package static func root(of region: Region) -> [UInt8] {
    ContentHash.sha256(parts: [bytes("saruar-ledger-v1"), bytes(region.rawValue)])
  }

  package static func root(after root: [UInt8], _ movement: Movement) -> [UInt8] {
    ContentHash.sha256(parts: [
      root, bytes(movement.number), bytes(movement.kind.rawValue), bytes(Int(movement.debit.value)), bytes(Int(movement.credit.value)),
      bytes(movement.amount), bytes(Int(movement.at.microseconds)), movement.purchase.map { bytes($0.value) },
    ])
  }

  /// What a checkpoint's signature covers: the SHA-256 of region, size, root, circulation, offers and instant, each length-prefixed.
  package static func signedBytes(_ checkpoint: LedgerCheckpoint, of region: Region) -> [UInt8] {
    ContentHash.sha256(parts: [
      bytes("saruar-checkpoint-v1"), bytes(region.rawValue), bytes(checkpoint.size), checkpoint.root.bytes,
      bytes(checkpoint.coverage.circulation), bytes(checkpoint.coverage.offers), bytes(Int(checkpoint.at.microseconds)),
    ])
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  /// Eight bytes, the highest first.
  private static func bytes(_ number: Int) -> [UInt8] { withUnsafeBytes(of: Int64(number).bigEndian) { Array($0) } }
}
