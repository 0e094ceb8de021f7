package import Contracts
package import Programme

/// The report that an expert owes for a month, or a mentor for a month and a project (rulebook 2).
package struct ReportRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let kind: ReportKind
    package let expert: Identifier
    /// Of a mentor's report only.
    package let number: ApplicationNumber?
    package let month: Month

    package init(kind: ReportKind, expert: Identifier, number: ApplicationNumber?, month: Month) {
      self.kind = kind
      self.expert = expert
      self.number = number
      self.month = month
    }
  }

  package let key: Key
  /// The latest that came for the month.
  package var submitted: ReportSubmitted?
  /// Whether it was missed when it was due, even if it came later.
  package var isOverdue = false

  package init(key: Key) { self.key = key }
}

/// A month of the calendar.
package struct Month: Sendable, Hashable {
  package let first: LocalDate

  package init(of date: LocalDate) { first = date.adding(days: 1 - date.day) }

  package var next: Month { Month(of: first.adding(days: 31)) }
  package var previous: Month { Month(of: first.adding(days: -1)) }
  package var last: LocalDate { next.first.adding(days: -1) }
  package var period: Period { Period(from: first, to: last) }
  /// `2020-04`.
  package var name: String { String(first.iso.prefix(7)) }
}
