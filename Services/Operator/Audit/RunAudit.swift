import ArgumentParser
import Programme

/// `saruar audit`
struct RunAudit: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Proves on the live store that nothing was lost or doubled.",
    discussion: """
      Reads one snapshot of the store, so workers may go on, and checks each promise:

        outcome     every command has exactly one outcome, of the type that its fate says; a parked one has none yet
        identity    no message was decided twice; every event has an id of its own and names its cause
        journal     every message of every batch is in the journal and can be read
        rows        every row of intake equals what the events of the journal tell, folded by the same rules
        content     the stored bytes of every revision and concept have the hash on the receipt
        numbers     the numbers of a season have no gaps
        publishing  nothing is committed and not published for more than 5 s
        parked      nothing is parked that nobody has looked at (`saruar parked show`); journal and parked agree
        rejected    journal and rejected agree
        timers      no timer is overdue

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
