import ArgumentParser
import Programme

/// `saruar audit`
struct RunAudit: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Proves on the live store that nothing was lost or doubled.",
    discussion: """
      Reads one snapshot of the store, so workers may go on, and checks each promise:

        outcome       every command has one outcome, of the type its fate says
        identity      nothing was decided twice; every event has its own id
        journal       every message of every batch is there and can be read; what was heard was told
        rows          every row of every service equals what the events tell, folded by its rules
        content       stored bytes have the hash on the receipt
        numbers       the numbers of a season have no gaps
        timetable     nobody is booked twice at the same time, or more often than the policy lets
        protocol      totals, bands, order and hash are what the ballots make
        certificates  one for each award, numbers without gaps, bytes as published
        mails         one letter per key, recipient and channel; an answer for every request
        ledger        movements add up to the balances, nobody is below zero, nothing is oversold
        publishing    nothing is unpublished for more than 5 s
        parked        nothing is parked unseen (`saruar parked show`)
        rejected      journal and rejected messages agree
        timers        no timer is overdue

      Events that a service has told and another has not heard yet are counted: their messages wait in a queue.
      What is older than the journal's window cannot be rebuilt, and is told as a note.
      Exit status: 0 every check held; 1 a breach, one line each.
      """)

  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var store = try servers.store()
    let audit = try Audit(region: try regions.named()).run(on: &store)
    output.show(audit.report)
    if !audit.isClean { throw ExitCode.trouble }
  }
}
