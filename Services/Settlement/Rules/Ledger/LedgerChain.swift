package import Contracts
package import Programme

/// The hash chain over the open ledger: whoever has the public events can recompute its head and compare it with a checkpoint (rulebook 6.7).
///
/// Each link hashes the head before it and the movement, every part preceded by its length (TRAPS: never joined strings); the movement's
/// number is inside, and a checkpoint signs the size with the head, so neither a cut tail nor a changed entry goes unseen.
package enum LedgerChain {
  /// The head of an empty ledger.
  package static func root(of region: Region) -> [UInt8] {
    ContentHash.sha256(texts: ["saruar-ledger-v1", region.rawValue])
  }

  package static func root(after root: [UInt8], _ movement: Movement) -> [UInt8] {
    ContentHash.sha256 { parts in
      parts.append(root)
      parts.append(movement.number)
      parts.append(movement.kind.rawValue)
      parts.append(Int(movement.debit.value))
      parts.append(Int(movement.credit.value))
      parts.append(movement.amount)
      parts.append(Int(movement.at.microseconds))
      parts.append(movement.purchase?.value)
    }
  }

  /// What a checkpoint's signature covers: the SHA-256 of region, size, root, circulation, offers and instant, each length-prefixed.
  package static func signedBytes(_ checkpoint: LedgerCheckpoint, of region: Region) -> [UInt8] {
    ContentHash.sha256 { parts in
      parts.append("saruar-checkpoint-v1")
      parts.append(region.rawValue)
      parts.append(checkpoint.size)
      parts.append(checkpoint.root.bytes)
      parts.append(checkpoint.coverage.circulation)
      parts.append(checkpoint.coverage.offers)
      parts.append(Int(checkpoint.at.microseconds))
    }
  }
}
