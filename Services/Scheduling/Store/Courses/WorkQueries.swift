internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// What experts did in a month: their consultations and sessions (rulebook 2).
///
/// A day more on either side than the month has, because months begin by the season's clock; the rule looks exactly.
struct WorkQueries {
  private let parameters: [Parameter]

  init(_ works: Set<ReportRow.Key>, _ region: Parameter) {
    let experts = Column(.text), begins = Column(.date), ends = Column(.date)
    for work in works {
      experts.append(work.expert.value)
      begins.append(work.month.previous.last)
      ends.append(work.month.next.first.adding(days: 1))
    }
    parameters = [region, .array(experts), .array(begins), .array(ends)]
  }

  var consultations: BoundStatement { BoundStatement(statement: Self.consultations, parameters: parameters) }
  var sessions: BoundStatement { BoundStatement(statement: Self.sessions, parameters: parameters) }

  private static let consultations = Statement(
    """
    select distinct c.* from unnest($2, $3, $4) as work (expert, begins, ends)
    join scheduling.consultation c on c.region = $1 and c.expert = work.expert and c.starts_at >= work.begins and c.starts_at < work.ends
    """)

  private static let sessions = Statement(
    """
    select distinct s.* from unnest($2, $3, $4) as work (expert, begins, ends)
    join scheduling.session s on s.region = $1 and s.starts_at >= work.begins and s.starts_at < work.ends and s.leaders ? work.expert
    """)
}
