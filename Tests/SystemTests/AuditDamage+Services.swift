/// Damage to what the services keep, each by a breach of its own promise. Places end with `…` where the season's chance names the row.
extension AuditDamage {
  static let services = scheduling + scoring + certificates + notifications + settlement

  private static let scheduling = [
    AuditDamage(
      "two bookings at the same time", "timetable", "scheduling.busy …", "is taken by",
      "alter table scheduling.busy drop constraint booked_once",
      """
      insert into scheduling.busy (region, party, kind, occupant, starts_at, ends_at, exclusive)
      select region, party, kind, occupant || '-twin', starts_at, ends_at, true from scheduling.busy where exclusive limit 1
      """),
    AuditDamage(
      "too many consultations", "timetable", "scheduling.tally …", "9 consultations, where at most 3 are allowed",
      "update scheduling.tally set held = 9 where number = (select min(number) from scheduling.tally)"),
    AuditDamage(
      "another time of a consultation", "rows", "scheduling.consultation …", "start is 2020-01-01T10:00 in the table",
      """
      update scheduling.consultation set starts = '2020-01-01T10:00'
      where consultation = (select min(consultation) from scheduling.consultation)
      """),
    AuditDamage(
      "a lost survey", "rows", "scheduling.survey …", "is told by the events, but not in the table",
      "delete from scheduling.survey where survey = (select min(survey) from scheduling.survey)"),
    AuditDamage(
      "a pair that nobody formed", "rows", "scheduling.pair …", "stage is proposed in the table",
      "update scheduling.pair set stage = 'proposed' where number = (select min(number) from scheduling.pair where stage <> 'proposed')"),
  ]

  private static let scoring = [
    AuditDamage(
      "another mark on a ballot", "protocol", "scoring.protocol AST-2020-P-1", "its ballots make",
      """
      update scoring.ballot b set social_effect = case social_effect when 3 then 1 else 3 end
      from scoring.protocol p
      where is_current and b.number = p.closed #>> '{projects,0,number}' and b.juror = p.closed #>> '{projects,0,matrix,0,juror}'
      """),
    AuditDamage(
      "another total in the protocol", "protocol", "scoring.protocol AST-2020-P-1", "the hash of AST-2020-P-1 is another",
      "update scoring.protocol set closed = jsonb_set(closed, '{projects,0,total}', '36')"),
    AuditDamage(
      "another score of a project", "protocol", "scoring.project …", "has 34 points, the protocol gives",
      """
      update scoring.project set score = jsonb_set(score, '{total}', '34')
      where number = (select min(number) from scoring.project where score ->> 'total' is not null)
      """),
    AuditDamage(
      "a lost ballot", "rows", "scoring.ballot …", "is told by the events, but not in the table",
      "delete from scoring.ballot where number = (select min(number) from scoring.ballot)"),
  ]

  private static let certificates = [
    AuditDamage(
      "one byte more in a certificate", "certificates", "certificates.document AST-2020-PRE-0001", "have another hash",
      "update certificates.document set pdf = pdf || decode('00', 'hex') where number = 'AST-2020-PRE-0001'"),
    AuditDamage(
      "a second certificate for the same award", "certificates", "certificates.certificate AST-2020-PRE-0001",
      "is for the same award as AST-2020-PRE-9999", "drop index certificates.certificate_once",
      """
      insert into certificates.certificate
      select (jsonb_populate_record(c, '{"number": "AST-2020-PRE-9999", "sequence": 9999}')).*
      from certificates.certificate c where number = 'AST-2020-PRE-0001'
      """),
    AuditDamage(
      "a certificate that nobody revoked", "rows", "certificates.certificate AST-2020-PRE-0002",
      "state is revoked in the table, but valid by the events",
      "update certificates.certificate set state = 'revoked', revoked_at = issued_at, reason = 'x' where number = 'AST-2020-PRE-0002'"),
    AuditDamage(
      "a lost certificate", "certificates", "certificates.season astana-2020", "number 1 of the series PRE is missing",
      "delete from certificates.document where number = 'AST-2020-PRE-0001'",
      "delete from certificates.certificate where number = 'AST-2020-PRE-0001'"),
    AuditDamage(
      "a protocol that nobody told", "journal", "astana.certificates protocol.closed …", "does not tell it",
      "delete from messaging.journal where type = 'protocol.close' and fate = 'done'"),
  ]

  private static let notifications = [
    AuditDamage(
      "a lost letter", "mails", "notifications.letter …", "was asked for and has no answer",
      "delete from notifications.letter where letter = (select min(letter) from notifications.letter)"),
    AuditDamage(
      "a letter that was never refused", "rows", "notifications.letter …", "status is failed in the table, but sent by the events",
      """
      update notifications.letter set status = 'failed', problem = 'x'
      where letter = (select min(letter) from notifications.letter where status = 'sent')
      """),
    AuditDamage(
      "a letter that was sent twice", "mails", "notifications.letter …", "was told to be sent or failed 2 times",
      """
      update messaging.journal set produced = produced || produced
      where consumer = 'astana.notifications' and produced <> ''
        and message_id = (select min(message_id) from messaging.journal where consumer = 'astana.notifications' and produced <> '')
      """),
  ]

  private static let settlement = [
    AuditDamage(
      "a point out of nothing", "ledger", "settlement.market astana", "the sum of all accounts is 1, the ledger makes 0",
      "update settlement.account set balance = balance + 1 where account = (select max(account) from settlement.account)"),
    AuditDamage(
      "an account below zero", "ledger", "settlement.account …", "is below zero: -5",
      "alter table settlement.account drop constraint account_check",
      "update settlement.account set balance = -5 where account = (select max(account) from settlement.account)"),
    AuditDamage(
      "a ledger without its last movement", "ledger", "settlement.market astana", "size is",
      "delete from settlement.movement where movement = (select max(movement) from settlement.movement)"),
    AuditDamage(
      "another amount in the ledger", "ledger", "settlement.market astana", "the root of the chain is another",
      "update settlement.movement set amount = amount + 1 where movement = 1"),
    AuditDamage(
      "stock that nobody took", "ledger", "settlement.offer …", "are left and",
      """
      update settlement.offer set stock = stock - 1
      where offer = (select min(offer) from settlement.offer where stock > 0)
      """),
  ]
}
