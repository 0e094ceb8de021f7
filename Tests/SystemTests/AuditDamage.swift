import Testing

/// One kind of damage to a store, and the breach by which the audit must tell of it.
///
/// Most break more than one promise; what is expected is the line that leads to the place.
struct AuditDamage: Sendable, CustomTestStringConvertible {
  let name: String
  let breach: StoreCopy.Verdict.Breach
  let sql: [String]

  /// `problem` is some words of it; a timer's place ends with `#`, for its generation depends on how the messages came, and a place that ends
  /// with `…` is the beginning of one.
  init(_ name: String, _ promise: String, _ place: String, _ problem: String, _ sql: String...) {
    self.name = name
    breach = StoreCopy.Verdict.Breach(promise: promise, place: place, problem: problem)
    self.sql = sql
  }

  var testDescription: String { name }

  func isMet(by found: StoreCopy.Verdict.Breach) -> Bool {
    let isBeginning = breach.place.hasSuffix("#") || breach.place.hasSuffix("…")
    let isPlace = isBeginning ? found.place.hasPrefix(breach.place.replacing("…", with: "")) : found.place == breach.place
    return isPlace && found.promise == breach.promise && found.problem.contains(breach.problem)
  }

  static let all = rows + satellites + content + numbers + outcomes + identity + journal + batches + kept
}

/// Rows that are not what the events tell.
extension AuditDamage {
  private static let rows = [
    AuditDamage(
      "another track", "rows", "intake.application AST-2020-0002", "track is admitted in the table, but notAdmitted by the events",
      "update intake.application set track = 'admitted' where number = 'AST-2020-0002'"),
    AuditDamage(
      "another name", "rows", "intake.application AST-2020-0001", "facts.name is Hacked in the table",
      "update intake.application set facts = jsonb_set(facts, '{name}', '\"Hacked\"') where number = 'AST-2020-0001'"),
    AuditDamage(
      "a task that nobody did", "rows", "intake.application AST-2020-0001", "doneTasks is [\"t\"] in the table, but [] by the events",
      "update intake.application set done_tasks = '[\"t\"]' where number = 'AST-2020-0001'"),
    AuditDamage(
      "a row that cannot be read", "rows", "intake, region astana", "a row cannot be read, so none is compared: column plan",
      "update intake.application set plan = '{\"no\": 1}' where number = 'AST-2020-0001'"),
    AuditDamage(
      "a lost application", "rows", "intake.application AST-2020-0004", "is told by the events, but not in the table",
      "delete from intake.revision where number = 'AST-2020-0004'", "delete from intake.application where number = 'AST-2020-0004'"),
    AuditDamage(
      "an invented application", "rows", "intake.application AST-2020-0009", "is in the table, but no event tells of it",
      copy(of: "AST-2020-0003", as: "AST-2020-0009")),
    AuditDamage(
      "another count of the undecided", "rows", "intake.season astana-2020", "undecided is 7 in the table",
      "update intake.season set undecided = 7"),
    AuditDamage(
      "an event about another application", "rows", "intake.application AST-2020-0003",
      "track is withdrawn in the table, but preselected by the events",
      "update messaging.journal set produced = replace(produced, 'AST-2020-0003', 'AST-2020-0009') where message_id = 'withdraw'"),
  ]

  private static let satellites = [
    AuditDamage(
      "a lost revision", "rows", "intake.revision AST-2020-0003 0", "is told by the events, but not in the table",
      "delete from intake.revision where number = 'AST-2020-0003'"),
    AuditDamage(
      "another hash of a revision", "rows", "intake.revision AST-2020-0003 0", "contentHash is",
      "update intake.revision set content_hash = sha256('x') where number = 'AST-2020-0003'"),
    AuditDamage(
      "a lost concept", "rows", "intake.concept AST-2020-0001 1", "is told by the events, but not in the table",
      "delete from intake.concept"),
    AuditDamage(
      "another mark of an interview", "rows", "intake.interview AST-2020-0001 1", "passed is false in the table, but true by the events",
      "update intake.interview set passed = false"),
    AuditDamage(
      "a lost document", "rows", "intake.document AST-2020-0001 charter 1", "is told by the events, but not in the table",
      "delete from intake.document"),
    AuditDamage(
      "an invented document", "rows", "intake.document AST-2020-0002 charter 1", "is in the table, but no event tells of it",
      "insert into intake.document select 'AST-2020-0002', kind, version, reference, accepted_at from intake.document"),
    AuditDamage(
      "a lost sitting", "rows", "intake.sitting astana-2020 1", "is told by the events, but not in the table", "delete from intake.sitting"),
  ]

  private static let content = [
    AuditDamage(
      "another word in a revision", "content", "intake.revision AST-2020-0003 0", "its bytes have the hash",
      """
      update intake.revision set content = convert_to(replace(convert_from(content, 'UTF8'), 'third', 'fourth'), 'UTF8')
      where number = 'AST-2020-0003' and convert_from(content, 'UTF8') like '%third%'
      """),
    AuditDamage(
      "half a revision", "content", "intake.revision AST-2020-0001 1", "its bytes are no JSON any more",
      "update intake.revision set content = substring(content for length(content) / 2) where revision = 1"),
    AuditDamage(
      "an empty concept", "content", "intake.concept AST-2020-0001 1", "its bytes have the hash", "update intake.concept set content = '{}'"
    ),
  ]

  private static let numbers = [
    AuditDamage(
      "a gap in the numbers", "numbers", "intake.season astana-2020", "number 4 is missing among 5",
      "delete from intake.revision where number = 'AST-2020-0004'", "delete from intake.application where number = 'AST-2020-0004'"),
    AuditDamage(
      "a number that was not given", "numbers", "intake.season astana-2020", "number 5 is beyond the last given, 4",
      "update intake.season set registered = 4"),
    AuditDamage(
      "a number of another season", "numbers", "intake.season astana-2020", "ALA-2020-0006 has another prefix than AST-2020",
      copy(of: "AST-2020-0003", as: "ALA-2020-0006")),
  ]

  /// The first is withdrawn, so the second may stand beside it.
  private static func copy(of number: String, as other: String) -> String {
    """
    insert into intake.application
    select (jsonb_populate_record(a, jsonb_build_object('number', '\(other)'))).* from intake.application a where number = '\(number)'
    """
  }
}

/// What the store keeps beside the journal.
extension AuditDamage {
  private static let batches = [
    AuditDamage(
      "an unpublished batch", "publishing", "astana.intake", "batch 2, committed at",
      "update messaging.batch set published_at = null, committed_at = committed_at - interval '1 minute' where number = 2"),
    AuditDamage(
      "a lost batch", "journal", "astana.intake", "of batch 2, which was never committed", "delete from messaging.batch where number = 2"),
    AuditDamage(
      "a batch that took less", "journal", "astana.intake", "batch 2 took 0 messages, but the journal has",
      "update messaging.batch set inputs = 0 where number = 2"),
    AuditDamage(
      "a batch that took more", "journal", "astana.intake", "messages, but the journal has",
      "update messaging.batch set inputs = inputs + 1 where number = 2"),
    AuditDamage(
      "a batch of no lane", "journal", "astana.nowhere", "has 1 batches, but is no lane",
      "insert into messaging.batch (lane, number, inputs, published_at) values ('astana.nowhere', 1, 0, clock_timestamp())"),
    AuditDamage(
      "a lane that forgot its batches", "journal", "astana.intake", "its last batch is said to be 1, but there is a batch",
      "update messaging.lane set batch = 1 where name = 'astana.intake'"),
  ]

  private static let kept = [
    AuditDamage(
      "a lost rejected message", "rejected", "astana.intake \(portal) shapeless", "is rejected by the journal, but not kept",
      "delete from messaging.rejected where message_id = 'shapeless'"),
    AuditDamage(
      "an invented rejected message", "rejected", "astana.intake s m", "is kept as rejected, but the journal does not say so",
      """
      insert into messaging.rejected (consumer, source, message_id, code, errors, routing_key, bytes, body)
      values ('astana.intake', 's', 'm', 'schema', '[]', 'k', 0, '')
      """),
    AuditDamage(
      "a lost parked message", "parked", "astana.intake \(portal) poison-seen", "is parked by the journal, but not kept",
      "delete from messaging.parked"),
    AuditDamage(
      "an invented parked message", "parked", "astana.intake s m", "is kept as parked, but the journal does not say so",
      """
      insert into messaging.parked (consumer, source, message_id, code, error, type, region, exchange, routing_key, body, seen_at)
      values ('astana.intake', 's', 'm', 'failed', 'e', 'application.submit', 'astana', '', 'k', '', clock_timestamp())
      """),
    AuditDamage(
      "a parked message that nobody saw", "parked", "astana.intake application.submit \(portal) poison-seen", "nobody has looked at it",
      "update messaging.parked set seen_at = null"),
    AuditDamage(
      "a timer that did not fire", "timers", "astana.intake x", "and has not fired",
      "insert into messaging.timer values ('astana.intake', 'x', '2020-01-01', 1, 'interview AST-2020-0001')"),
    AuditDamage(
      "a timer of no lane", "timers", "astana.nowhere x", "is a timer of no lane",
      "insert into messaging.timer values ('astana.nowhere', 'x', '2030-01-01', 1, 'interview AST-2020-0001')"),
  ]
}
