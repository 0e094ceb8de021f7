/// A journal that does not say what was decided.
extension AuditDamage {
  static let outcomes = [
    AuditDamage(
      "a lost answer", "outcome", refused, "has no outcome", "update messaging.journal set produced = '' where message_id = 'faulty'"),
    AuditDamage(
      "another fate", "outcome", refused, "has fate done and the outcome application.refused",
      "update messaging.journal set fate = 'done' where message_id = 'faulty'"),
    AuditDamage(
      "two answers", "outcome", withdrawal, "has 2 outcomes, application.withdrawn, application.withdrawn",
      "update messaging.journal set produced = produced || produced where message_id = 'withdraw'"),
    AuditDamage(
      "an event that is an answer no more", "outcome", withdrawal, "has no outcome", event("\"outcomeof\"", "\"outcomeoff\"")),
    AuditDamage(
      "an answer to another command", "outcome", withdrawal, "its outcome answers 'other', another message",
      event("\"outcomeof\":\"withdraw\"", "\"outcomeof\":\"other\"")),
    AuditDamage(
      "an answer of another type", "outcome", withdrawal, "has fate done and the outcome application.updated",
      event("kz.saruarlar.application.withdrawn.v1", "kz.saruarlar.application.updated.v1")),
    AuditDamage(
      "parked and answered", "outcome", withdrawal, "is parked and yet has an outcome, application.withdrawn",
      "update messaging.journal set fate = 'parked' where message_id = 'withdraw'"),
    AuditDamage(
      "parked without a notice", "outcome", withdrawal, "is parked and has 0 notices",
      "update messaging.journal set fate = 'parked', produced = '' where message_id = 'withdraw'"),
    AuditDamage(
      "an answer to a timer", "outcome", "astana.intake lane.timer timer application/AST-2020-0002/interview#",
      "is no command and yet has an outcome, interview.overdue",
      "update messaging.journal set produced = replace(produced, '\"causationid\"', '\"outcomeof\":\"x\",\"causationid\"') where source = 'timer'"
    ),
  ]

  static let identity = [
    AuditDamage(
      "decided twice", "identity", "astana.intake \(office) withdraw", "was decided 2 times",
      """
      insert into messaging.journal
      select (jsonb_populate_record(j, jsonb_build_object('recorded_at', recorded_at + interval '1 s'))).*
      from messaging.journal j where message_id = 'withdraw'
      """),
    AuditDamage(
      "an id that another event has", "identity", withdrawal, "which another event has",
      """
      update messaging.journal w set produced = replace(w.produced, \(firstID("w")), \(firstID("u")))
      from messaging.journal u where w.message_id = 'withdraw' and u.message_id = 'update'
      """),
    AuditDamage(
      "another cause", "identity", withdrawal, "names another cause, \(office) someone",
      event("\"causationid\":\"withdraw\"", "\"causationid\":\"someone\"")),
    AuditDamage(
      "a cause from elsewhere", "identity", withdrawal, "names another cause, https://example.org withdraw",
      event("\"causationsource\":\"\(office)\"", "\"causationsource\":\"https://example.org\"")),
  ]

  static let journal = [
    AuditDamage(
      "a line that is no event", "journal", withdrawal, "line 1 of what it produced is no event",
      "update messaging.journal set produced = 'garbage' || chr(10) where message_id = 'withdraw'"),
    AuditDamage(
      "an event of another shape", "journal", withdrawal, "produced application.withdrawn that cannot be read: /data/number is required",
      event("\"number\"", "\"numbr\"")),
    AuditDamage(
      "a lost refusal", "journal", "astana.intake", "messages, but the journal has",
      "delete from messaging.journal where message_id = 'faulty'"),
    AuditDamage(
      "a lost decision", "rows", "intake.application AST-2020-0003", "track is withdrawn in the table, but preselected by the events",
      "delete from messaging.journal where message_id = 'withdraw'"),
  ]

  private static let office = "https://saruarlar.kz/office"
  static let portal = "https://learnopen.kz/accelerator"
  private static let refused = "astana.intake application.submit \(portal) faulty"
  private static let withdrawal = "astana.intake application.withdraw \(office) withdraw"

  /// Other words in what the withdrawal produced; nothing is changed where the words are not found.
  private static func event(_ old: String, _ new: String) -> String {
    """
    update messaging.journal set produced = replace(produced, '\(old)', '\(new)')
    where message_id = 'withdraw' and strpos(produced, '\(old)') > 0
    """
  }

  private static func firstID(_ row: String) -> String { "split_part(\(row).produced, chr(10), 1)::jsonb ->> 'id'" }
}
