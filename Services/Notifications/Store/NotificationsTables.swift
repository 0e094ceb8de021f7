internal import Contracts
package import Lane
package import NotificationsRules
package import Postgres
package import Programme

/// How a batch's letters are loaded, handed over and saved.
///
/// What the store has no outcome of goes to the courier before the batch is decided. A crash between hand-over and commit repeats it with
/// the same `Message-ID`: no second letter in a Maildir, and one by which the receiving side may tell from a mail server.
package final class NotificationsTables: LaneTables {
  private let region: Region
  private let courier: Courier
  private let writer: LetterWriter
  private var consignment: Consignment?

  package init(region: Region, courier: Courier, sender: LetterSender) {
    self.region = region
    self.courier = courier
    writer = LetterWriter(region: region, sender: sender)
  }

  package func loads(_ keys: NotificationsKeys) -> [BoundStatement] {
    guard !keys.letters.isEmpty else { return [] }
    return [LetterTable.byLetter.bind(.text(region.rawValue), .texts(keys.letters.map(\.value)))]
  }

  package func errand(
    _ keys: NotificationsKeys, from results: ArraySlice<Rows>, at now: Instant
  ) throws(PostgresError) -> LaneErrand? {
    consignment = nil
    let due = try rows(keys, results).due(keys)
    guard !due.isEmpty else { return nil }
    let parcels = due.compactMap { item in
      writer.write(item.request, as: item.letter, at: now).map {
        Courier.Parcel(attempt: CourierMemory.Attempt(letter: item.letter, number: item.attempt), message: $0)
      }
    }
    let consignment = courier.take(parcels)
    self.consignment = consignment
    return consignment.errand
  }

  package func state(_ keys: NotificationsKeys, from results: ArraySlice<Rows>) throws(PostgresError) -> NotificationsState {
    var state = try rows(keys, results)
    state.answers = consignment?.answers ?? [:]
    consignment = nil
    return state
  }

  private func rows(_ keys: NotificationsKeys, _ results: ArraySlice<Rows>) throws(PostgresError) -> NotificationsState {
    var state = NotificationsState(region: region)
    if let rows = results.first { for row in rows { state.load(try LetterTable.read(row)) } }
    return state
  }

  package func saves(_ state: NotificationsState) throws -> [BoundStatement] {
    let rows = state.changed.sorted().compactMap { state.letters[$0] }
    return rows.isEmpty ? [] : [try LetterTable.save(rows, region: region)]
  }
}
