import Contracts
import IntakeRules
import IntakeStore
import Postgres
import Programme

/// The stored bytes of revisions and concepts against the hashes on their receipts, and revisions against the events.
struct ContentCheck {
  private var canonical = CanonicalJSON()
  private var missing: [RebuiltIntake.RevisionKey: RevisionRow]
  private(set) var revisions = 0
  private(set) var breaches = Breaches()
  private let comparison = RowComparison(table: "intake.revision")

  init(_ rebuilt: RebuiltIntake) { missing = rebuilt.revisions }

  /// One revision as it is stored.
  mutating func check(_ row: RevisionRow, in scope: IntakeScope) {
    revisions += 1
    let key = RebuiltIntake.RevisionKey(number: row.number, revision: row.revision)
    hash(row.content, row.contentHash, comparison.place(key))
    if scope.holds(row.number) { comparison.compare(missing.removeValue(forKey: key), row.withoutContent, key, &breaches) }
  }

  /// After the last revision: what the events tell of and the table has not.
  mutating func finish() {
    for key in missing.keys { comparison.missing(key, &breaches) }
    missing = [:]
  }

  mutating func check(_ concepts: [ConceptRow]) {
    for row in concepts { hash(row.content, row.conceptHash, "intake.concept \(row.number) \(row.version)") }
  }

  /// SHA-256 of the canonical form of the stored bytes (RFC 8785).
  private mutating func hash(_ content: ArraySlice<UInt8>, _ expected: Digest, _ place: String) {
    guard let document = try? JSONDocument(Array(content), limits: .file) else {
      return breaches.add(.content, place, "its bytes are no JSON any more")
    }
    canonical.write(document.root)
    let digest = Digest(bytes: ContentHash.sha256(canonical.bytes))
    guard digest != expected else { return }
    breaches.add(.content, place, "its bytes have the hash \(digest.value), but the receipt says \(expected.value)")
  }
}

extension RevisionRow {
  /// Its bytes are in no event, only their hash.
  fileprivate var withoutContent: RevisionRow {
    RevisionRow(stored: number, revision: revision, contentHash: contentHash, receivedAt: receivedAt, content: [])
  }
}
