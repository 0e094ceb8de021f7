import Contracts
import Lane
import Programme
import Support

/// What is played before the audit: one command of every fate, and a project from its application to its documents.
///
/// AST-2020-0001 is admitted, 0002 is not, 0003 withdraws, 0004 waits, 0005 was parked and retried; another parked message has been seen.
struct AuditedCourse {
  private let stack: TestStack
  private let season = TestSeason.of2020

  struct Unexpected: Error, CustomStringConvertible {
    var description: String
  }

  init(_ stack: TestStack) { self.stack = stack }

  func play() throws {
    try stack.setClock(TestSeason.dayOf2020)
    let worker = try stack.start().waitUntilReady()
    try ask(season.announce(), "season.announced")
    try apply()
    try select()
    try decide()
    try park()
    try stack.settle()
    guard try worker.stop() == .status(0) else { throw Unexpected(description: "the worker did not stop in good order") }
  }

  /// Registered, refused, rejected, and sent again in three ways.
  private func apply() throws {
    let first = season.application("first")
    for word in ["first", "second", "third", "fourth"] { try ask(season.application(word), "application.registered") }
    try ask(season.application("faulty").with("/data/team", []), "application.refused")
    try ask(season.application("shapeless").with("/data/team", "no list"), "message.rejected")
    try ask(first, "application.registered")
    try ask(first.with("/id", "again"), "application.refused")
    try ask(first.with("/data/purpose", "Басқа мақсат"), "message.rejected")
    try stack.publish([first.outgoing(body: Array("{".utf8))])
  }

  /// Preselection, an interview with what follows it, and one that does not come about.
  private func select() throws {
    for place in 1...3 { try ask(command("application.preselect", "preselect-\(place)", place), "application.preselected") }
    try ask(command("interview.schedule", "schedule", 1), "interview.scheduled")
    try stack.setClock(Instant(rfc3339: "2020-02-07T09:00:00Z")!)
    try ask(command("interview.record", "record", 1), "interview.recorded")
    try ask(command("concept.submit", "concept", 1), "concept.accepted")
    try ask(command("application.update", "update", 1), "application.updated")
    try ask(command("application.withdraw", "withdraw", 3), "application.withdrawn")
    try stack.setClock(Instant(rfc3339: "2020-02-11T09:00:00Z")!)
    try stack.settle()
    _ = try stack.tap.first("interview.overdue")
  }

  private func decide() throws {
    let decisions: JSONValue = [["number": .string(number(1)), "admit": true], ["number": .string(number(2)), "admit": false]]
    let sitting = TestCommand("commission.decide", id: "decide").with("/data/sittingDate", "2020-02-11").with("/data/final", false)
    try ask(sitting.with("/data/decisions", decisions), "commission.decided")
    try ask(command("document.submit", "document", 1), "document.accepted")
  }

  /// Two messages that the store refuses: one is retried when the fault is mended, the other is only looked at.
  private func park() throws {
    try stack.query(
      "create function intake.refuse() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$")
    try stack.query(
      """
      create trigger refuse before insert on intake.application for each row
      when (new.facts ->> 'name' like 'Жоба poison%') execute function intake.refuse()
      """)
    try stack.publish(season.application("poison-seen"), season.application("poison-retried"))
    try wait(until: "both to be parked", within: .seconds(20)) { stack.tap.all("message.parked").count == 2 }
    try stack.query("drop trigger refuse on intake.application")
    try stack.query("drop function intake.refuse()")
    try saruar("parked", "retry", "poison-retried")
    try saruar("parked", "show", "poison-seen")
    guard try stack.tap.outcome(of: "poison-retried").number == number(5) else {
      throw Unexpected(description: "the retried application is not the fifth")
    }
  }

  private func saruar(_ words: String...) throws {
    let environment = ["SARUAR_POSTGRES_URL": stack.postgresURL, "SARUAR_AMQP_URL": stack.servers.amqp(virtualHost: stack.name)]
    let (exit, said) = try OperatorProcess.run(words, environment: environment)
    guard exit == .status(0) else { throw Unexpected(description: "saruar \(words) ended with \(exit): \(said)") }
  }

  /// Sends it and waits for one more outcome of its id.
  private func ask(_ command: TestCommand, _ type: String) throws {
    let earlier = stack.tap.outcomes(of: command.id).count
    try stack.publish(command)
    let outcome = try wait(for: "the outcome of \(command.id)", within: .seconds(20), every: .milliseconds(5)) {
      stack.tap.outcomes(of: command.id).dropFirst(earlier).first
    }
    guard outcome.type == type else { throw Unexpected(description: "\(command.id) was answered \(outcome.type) \(outcome.data.compact)") }
  }

  private func command(_ type: MessageType, _ id: String, _ place: Int) -> TestCommand {
    TestCommand(type, id: id).with("/data/number", .string(number(place)))
  }

  private func number(_ place: Int) -> String { "\(season.prefix)-000\(place)" }
}
