package import Contracts
package import Programme

/// A closed protocol with its amendments: neither is ever changed (rulebook 4.4).
package struct ProtocolRecord: Sendable, Equatable {
  package let closed: ProtocolClosed
  /// 1, 2, 3 … without gaps.
  package var amendments: [ProtocolAmended]

  package init(closed: ProtocolClosed, amendments: [ProtocolAmended] = []) {
    self.closed = closed
    self.amendments = amendments
  }

  /// The seal that the next amendment continues.
  package var lastHash: Digest { amendments.last?.hash ?? closed.hash }

  /// A project's matrix as it is now: that of the protocol with the marks that amendments have changed.
  package func matrix(of number: ApplicationNumber) -> [JurorMarks]? {
    guard var matrix = closed.projects.first(where: { $0.number == number })?.matrix else { return nil }
    for change in amendments.map(\.change) where change.number == number { matrix.apply(change) }
    return matrix
  }
}

extension [JurorMarks] {
  /// Puts an amendment's marks in the place of the juror's.
  mutating func apply(_ change: ProtocolChange) {
    guard let juror = change.juror, let marks = change.marks, let place = firstIndex(where: { $0.juror == juror }) else { return }
    for (criterion, mark) in marks.values { self[place].marks[criterion] = mark }
  }
}
