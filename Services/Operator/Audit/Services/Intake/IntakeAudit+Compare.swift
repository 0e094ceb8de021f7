import Contracts
import IntakeRules
import IntakeStore
import Postgres
import Programme

extension IntakeAudit {
  /// What only events of other services change; where such an event is not in our journals, these columns cannot be rebuilt.
  private static let heardColumns: Set<String> = [
    "track", "plan", "attendedBaseCourse", "defenceEndsAt", "score", "certificates", "transitionDueBy",
  ]

  /// Compares every row with what the events tell, and says how many rows each table has.
  func compare(with stored: IntakeSnapshot, excusingHeard: Bool = false, _ breaches: inout Breaches) -> [String: Int] {
    let applications = RowComparison(table: "intake.application", excused: excusingHeard ? Self.heardColumns : [])
    func compare<Key: Hashable, Row: Equatable>(_ table: String, _ told: [Key: Row], _ rows: [Row], by key: (Row) -> Key) -> Int {
      RowComparison(table: table).compare(told, Self.keyed(rows, by: key), &breaches)
    }
    return [
      "seasons": compare("intake.season", rebuilt.seasons, stored.seasons) { $0.announced.season },
      "applications": applications.compare(rebuilt.applications, Self.keyed(stored.applications) { $0.number }, &breaches),
      "interviews": compare("intake.interview", rebuilt.interviews, stored.interviews) { $0.key },
      "concepts": compare("intake.concept", rebuilt.concepts, stored.concepts.map(\.withoutContent)) {
        RebuiltIntake.RevisionKey(number: $0.number, revision: $0.version)
      },
      "documents": compare("intake.document", rebuilt.documents, stored.documents) { RebuiltIntake.DocumentVersion($0) },
      "sittings": compare("intake.sitting", rebuilt.sittings, stored.sittings) {
        RebuiltIntake.SittingKey(season: $0.season, sitting: $0.sitting)
      },
    ]
  }

  private static func keyed<Key: Hashable, Row>(_ rows: [Row], by key: (Row) -> Key) -> [Key: Row] {
    Dictionary(rows.map { (key($0), $0) }) { $1 }
  }

  /// Numbers of a season run from 1 to the last without a gap (rulebook 1.4).
  static func checkNumbers(_ stored: IntakeSnapshot, _ breaches: inout Breaches) {
    let bySeason = Dictionary(grouping: stored.applications, by: \.season)
    for season in stored.seasons {
      let prefix = season.announced.numberPrefix.value, place = "intake.season \(season.announced.season)"
      let numbers = bySeason[season.announced.season, default: []].map(\.number)
      for number in numbers where number.prefix != prefix { breaches.add(.numbers, place, "\(number) has another prefix than \(prefix)") }
      let given = Set(numbers.map(\.sequence))
      for missing in Set(1...max(season.registered, 1)).subtracting(given).sorted() where season.registered > 0 {
        breaches.add(.numbers, place, "number \(missing) is missing among \(season.registered)")
      }
      for beyond in given.filter({ $0 > season.registered }).sorted() {
        breaches.add(.numbers, place, "number \(beyond) is beyond the last given, \(season.registered)")
      }
    }
  }
}

extension ConceptRow {
  /// Its bytes are in no event, only their hash.
  fileprivate var withoutContent: ConceptRow {
    ConceptRow(stored: number, version: version, conceptHash: conceptHash, acceptedAt: acceptedAt, content: [])
  }
}
